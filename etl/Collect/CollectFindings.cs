using Ordos.Warehouse.Model;

namespace Ordos.Etl.Collect;

/// <summary>What can be wrong with a file before it is opened.</summary>
static class CollectFindings
{
    public static Finding MissingFolder(string folder) => Error(
        "missing-folder",
        $"收件文件夹“{folder}”不存在或不是文件夹：请检查路径或网络共享。",
        $"The inbox '{folder}' does not exist or is no folder: check the path or the network share.");

    public static Finding UnreadableFolder(string folder, Exception e) => Error(
        "unreadable-folder",
        $"文件夹“{folder}”无法读取（{e.Message}）：请检查权限。",
        $"The folder '{folder}' cannot be read ({e.Message}): check its permissions.");

    public static Finding UnreadableFile(string address, Exception e) => Error(
        "unreadable-file",
        $"文件“{address}”无法读取（{e.Message}）：请检查权限，或等其他程序关闭该文件。",
        $"The file '{address}' cannot be read ({e.Message}): check its permissions, or wait until another program has closed it.");

    public static Finding EmptyFile(string address) => Error(
        "empty-file",
        $"文件“{address}”是空的（0字节）：请报送单位重新发送。",
        $"The file '{address}' is empty (0 bytes): ask its sender for it again.");

    public static Finding TooLarge(string address, long size, long limit) => Error(
        "file-too-large",
        $"文件“{address}”有 {size >> 20} MB，超过上限 {limit >> 20} MB，未收取：请拆分后重新放入。",
        $"The file '{address}' has {size >> 20} MB, more than the limit of {limit >> 20} MB, and was not taken: split it.");

    public static Finding FolderNamedLikeAFile(string relative) => Error(
        "folder-named-like-a-file",
        $"“{relative}”是文件夹而不是文件：其中的文件照常读取，请核对是否误建。",
        $"'{relative}' is a folder and no file: the files in it are read as usual, check whether it was made by mistake.");

    public static Finding ImpossibleName(string relative) => Error(
        "impossible-name",
        $"“{Printable(relative)}”的名称含有控制字符，未读取：请改名后重新放入。",
        $"'{Printable(relative)}' has control characters in its name and was not read: rename it.");

    public static Finding LinkOutside(string relative) => new(
        "link-outside",
        Severity.Warning,
        new Bilingual(
            $"“{relative}”是指向收件文件夹以外（或失效）的链接，未读取：请放入文件本身。",
            $"'{relative}' is a link that leads out of the inbox or nowhere and was not followed: put the file itself there."),
        "");

    public static Finding StillChanging(string address) => new(
        "still-changing",
        Severity.Notice,
        new Bilingual(
            $"文件“{address}”仍在写入，本次未收取，下次运行再收。",
            $"The file '{address}' is still being written; the next run takes it."),
        "");

    public static Finding StatementWithoutFile(string receipts, string file) => Error(
        "statement-without-file",
        $"“{receipts}”为文件“{file}”说明了收到时间，但文件夹中没有该文件。",
        $"'{receipts}' states when '{file}' was received, but the folder has no such file.");

    static Finding Error(string rule, string zh, string en) => new(rule, Severity.Error, new Bilingual(zh, en), "");

    static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
