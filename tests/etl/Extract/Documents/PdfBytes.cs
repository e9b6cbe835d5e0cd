using System.Globalization;
using System.Text;

namespace Ordos.Tests.Etl.Extract.Documents;

/// <summary>Writes small pdf files for tests: pages of text at places, in a font that is not embedded and maps its codes to Unicode.</summary>
sealed class PdfBytes
{
    readonly List<string> _pages = [];

    /// <summary>Adds a page; places in points from the lower left corner.</summary>
    public PdfBytes Page(params (int X, int Y, string Text)[] texts)
    {
        _pages.Add(string.Concat(texts.Select(t => string.Create(CultureInfo.InvariantCulture, $"BT /F1 10 Tf {t.X} {t.Y} Td <{Hex(t.Text)}> Tj ET\n"))));
        return this;
    }

    public byte[] Bytes()
    {
        var map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Concat(_pages.Select((_, i) => $"{6 + (2 * i)} 0 R "))}]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[32 126 500]/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>",
            $"<</Length {map.Length}>>stream\n{map}\nendstream",
        };
        for (var i = 0; i < _pages.Count; i++)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {7 + (2 * i)} 0 R>>");
            objects.Add($"<</Length {_pages[i].Length}>>stream\n{_pages[i]}\nendstream");
        }
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(o => pdf.Append(CultureInfo.InvariantCulture, $"{o:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
}
