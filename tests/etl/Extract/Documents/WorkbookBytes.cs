using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Ordos.Tests.Etl.Extract.Documents;

/// <summary>Writes small xlsx files for tests, in the plain form that every spreadsheet program reads.</summary>
sealed class WorkbookBytes
{
    readonly List<(string Name, string Xml, string State)> _sheets = [];

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return bytes.ToArray();
    }

    /// <summary>Adds a sheet. Numbers become numbers, text text, null nothing; <c>(value, style)</c> takes one of the styles 1 per cent, 2 0"年", 3 date.</summary>
    public WorkbookBytes Sheet(string name, object?[][] rows, string merges = "", string hiddenRows = "", string columns = "", string state = "visible")
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        xml.Append(columns.Length == 0 ? "" : $"<cols>{columns}</cols>").Append("<sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            var hidden = hiddenRows.Split(',').Contains((r + 1).ToString(CultureInfo.InvariantCulture)) ? " hidden=\"1\"" : "";
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\"{hidden}>");
            for (var c = 0; c < rows[r].Length; c++)
            {
                xml.Append(Cell($"{(char)('A' + c)}{r + 1}", rows[r][c]));
            }
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        var ranges = merges.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        xml.Append(ranges.Length == 0 ? "" : $"<mergeCells>{string.Concat(ranges.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>");
        _sheets.Add((name, xml.Append("</worksheet>").ToString(), state));
        return this;
    }

    public byte[] Bytes()
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006/relationships";
        var sheets = _sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>");
        var links = _sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>");
        var entries = new List<(string, string)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", $"<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>{string.Concat(sheets)}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{package}\">{string.Concat(links)}<Relationship Id=\"rIdS\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{main}\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"0&quot;年&quot;\"/></numFmts><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"10\" applyNumberFormat=\"1\"/><xf numFmtId=\"170\" applyNumberFormat=\"1\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"),
        };
        entries.AddRange(_sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", s.Xml)));
        return Zip([.. entries]);
    }

    static string Cell(string at, object? value) => value switch
    {
        null => "",
        (object inner, int style) => Number(at, inner, $" s=\"{style}\""),
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        _ => Number(at, value, ""),
    };

    static string Number(string at, object value, string style) =>
        string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"{style}><v>{value}</v></c>");
}
