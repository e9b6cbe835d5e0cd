using System.Globalization;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>The findings of opening a file. Each says what is wrong and what to do about it.</summary>
static class Trouble
{
    public static Finding Empty(string fileName) => Error(
        "empty-file",
        $"文件“{fileName}”是空的，没有任何内容。请向报送单位索要完整文件后重新放入。",
        $"File '{fileName}' is empty. Ask the sender for the complete file and deliver it again.");

    public static Finding Encrypted(string fileName) => Error(
        "encrypted-file",
        $"文件“{fileName}”设有密码，无法读取。请去掉打开密码后重新报送。",
        $"File '{fileName}' is protected by a password and cannot be read. Remove the password and deliver it again.");

    public static Finding Unreadable(string fileName, string kind, string detail) => Error(
        "unreadable-file",
        $"文件“{fileName}”不是完整的{kind}文件，无法打开（{detail}）。请用原软件打开检查，另存后重新报送。",
        $"File '{fileName}' is no intact {kind} file and cannot be opened ({detail}). Open it in its own program, save it anew and deliver it again.");

    public static Finding Unsupported(string fileName, string kind, string saveAs) => Error(
        "unsupported-format",
        $"文件“{fileName}”是{kind}格式，不能读取。请另存为{saveAs}后重新报送。",
        $"File '{fileName}' is in {kind} format, which is not read. Save it as {saveAs} and deliver it again.");

    public static Finding TooLarge(string fileName, string what, long found, long allowed, string locator = "") => Error(
        "too-large",
        $"文件“{fileName}”{What(what).Zh}为 {Number(found)}，超过允许的 {Number(allowed)}，未读取超出部分。请拆分成较小的文件后重新报送。",
        $"File '{fileName}' has {Number(found)} {What(what).En}, allowed are {Number(allowed)}; what goes beyond was not read. Split it into smaller files and deliver them again.") with
    { Locator = locator };

    public static Finding Damaged(string fileName, int count) => new(
        "damaged-text",
        Severity.Warning,
        new Bilingual(
            $"文件“{fileName}”有 {Number(count)} 处字符无法识别（编码损坏），其余内容已读取。请核对这些位置的数字。",
            $"File '{fileName}' has {Number(count)} places where the characters are damaged; the rest was read. Check the numbers there."),
        "");

    public static Finding NoText(string fileName) => Error(
        "no-text",
        $"文件“{fileName}”没有可读的文字或表格（可能是扫描图片）。请报送带文字的版本。",
        $"File '{fileName}' has no text or table to read (perhaps scanned pictures). Deliver a version with text.");

    public static Finding HiddenSheet(string fileName, string sheet) => new(
        "hidden-sheet",
        Severity.Warning,
        new Bilingual(
            $"文件“{fileName}”的工作表“{sheet}”被隐藏，未读取。如属报送内容，请取消隐藏后重新报送。",
            $"Sheet '{sheet}' of file '{fileName}' is hidden and was not read. If it belongs to the report, unhide it and deliver the file again."),
        sheet);

    public static Finding HiddenCells(string fileName, string sheet, int count) => new(
        "hidden-cells",
        Severity.Notice,
        new Bilingual(
            $"文件“{fileName}”的工作表“{sheet}”有 {Number(count)} 个单元格在隐藏的行或列中，已照常读取。请确认它们是报送内容。",
            $"In sheet '{sheet}' of file '{fileName}' {Number(count)} cells stand in hidden rows or columns; they were read like the others. Make sure that they belong to the report."),
        sheet);

    static Finding Error(string rule, string zh, string en) => new(rule, Severity.Error, new Bilingual(zh, en), "");

    static Bilingual What(string what) => what switch
    {
        "bytes" => new("字节数", "bytes"),
        "unpacked bytes" => new("解压后字节数", "unpacked bytes"),
        "times packed" => new("压缩倍数", "times the packed size when unpacked"),
        "entries" => new("压缩包内文件数", "entries"),
        "levels" => new("压缩包嵌套层数", "levels of archives"),
        "columns" => new("一行的列数", "columns in one row"),
        "cells" => new("单元格数", "cells"),
        "pages" => new("页数", "pages"),
        _ => new(what, what),
    };

    static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
