using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>What people call the sorts of quantity in Chinese.</summary>
static class QuantityWords
{
    public static string Zh(Quantity quantity) => quantity switch
    {
        Quantity.Level => "总量",
        Quantity.Share => "比重",
        Quantity.Rate => "比率",
        Quantity.Growth => "增长",
        Quantity.ChangePp => "百分点变化",
        _ => "增长倍数",
    };
}
