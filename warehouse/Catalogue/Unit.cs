namespace Ordos.Warehouse.Catalogue;

/// <summary>A unit of measurement.</summary>
/// <param name="Code">Its code.</param>
/// <param name="NameZh">As printed in Chinese (亩).</param>
/// <param name="NameEn">In English.</param>
/// <param name="Dimension">What it measures (<c>area</c>, <c>money/person</c>); only units of one dimension convert.</param>
/// <param name="Base">Code of the base unit of the dimension.</param>
/// <param name="Factor">How many of the base unit one of this makes, exactly (公顷 is 15 亩).</param>
/// <param name="Aliases">Other spellings.</param>
public sealed record Unit(
    string Code, string NameZh, string NameEn, string Dimension, string Base, Rational Factor, IReadOnlyList<string> Aliases);
