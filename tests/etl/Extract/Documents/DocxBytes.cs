using System.Security;
using System.Text;

namespace Ordos.Tests.Etl.Extract.Documents;

/// <summary>Writes small docx files for tests.</summary>
sealed class DocxBytes
{
    const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    readonly StringBuilder _body = new();

    public DocxBytes Paragraph(string text, string style = "")
    {
        var properties = style.Length == 0 ? "" : $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>";
        _body.Append("<w:p>").Append(properties).Append(Run(text)).Append("</w:p>");
        return this;
    }

    /// <summary>Adds a table. A cell is its text; <c>2&lt;text</c> spans two columns, <c>v:text</c> begins and <c>v:</c> continues a vertical merge.</summary>
    public DocxBytes Table(params string[][] rows)
    {
        _body.Append("<w:tbl>");
        foreach (var row in rows)
        {
            _body.Append("<w:tr>").AppendJoin("", row.Select(Cell)).Append("</w:tr>");
        }
        _body.Append("</w:tbl>");
        return this;
    }

    public byte[] Bytes(string title = "") => WorkbookBytes.Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"),
        ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"),
        ("word/styles.xml", $"<w:styles xmlns:w=\"{Word}\"><w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/></w:style></w:styles>"),
        ("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title></cp:coreProperties>"),
        ("word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{_body}</w:body></w:document>"));

    static string Cell(string cell)
    {
        var span = cell.StartsWith("2<", StringComparison.Ordinal) ? "<w:gridSpan w:val=\"2\"/>" : "";
        var merge = cell == "v:" ? "<w:vMerge/>" : cell.StartsWith("v:", StringComparison.Ordinal) ? "<w:vMerge w:val=\"restart\"/>" : "";
        var text = cell[(span.Length + merge.Length > 0 ? 2 : 0)..];
        return $"<w:tc><w:tcPr>{span}{merge}</w:tcPr><w:p>{Run(text)}</w:p></w:tc>";
    }

    static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";
}
