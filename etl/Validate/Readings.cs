using Ordos.Etl.Conform;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Validate;

/// <summary>Makes the record of what was read in a file.</summary>
public static class Readings
{
    /// <summary>The reading of a validated report.</summary>
    /// <param name="sha256">The file, 64 lowercase hex digits.</param>
    /// <param name="reader">Version of the reader.</param>
    /// <param name="catalogue">Version of the catalogue.</param>
    /// <param name="report">The report, conformed and validated.</param>
    /// <exception cref="InvalidOperationException">A figure or promise is lost or counted twice, which is a bug of the program.</exception>
    public static Reading Assemble(string sha256, string reader, string catalogue, Conformed report)
    {
        if (!Balance.Of(report).IsClosed)
        {
            throw new InvalidOperationException($"The balance of '{report.Card.FileName}' does not close: {Balance.Of(report)}.");
        }
        return new(
            sha256, reader, catalogue, report.Card, report.Figures, report.Promises,
            report.Observations, report.Targets, report.Milestones, report.Rejected, report.Findings)
        {
            Duplicates = report.Duplicates,
        };
    }
}
