using Ordos.Etl.Extract;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>Takes what a document says of itself to codes.</summary>
static class ReportCards
{
    /// <summary>The card; a plan of the catalogue that names no issuer is issued by the plan's own place.</summary>
    public static ReportCard Of(Catalogue catalogue, DocumentCard card, Plan? plan, string fileName) => new(
        fileName,
        card.Title,
        (card.Issuer is { } issuer ? catalogue.FindRegion(issuer)?.Code : null) ?? plan?.Region,
        catalogue.Authority(Code.Of(card.Type)),
        card.PublishedOn,
        card.Period,
        plan?.Code);
}
