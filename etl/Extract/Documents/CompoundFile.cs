using System.Buffers.Binary;

namespace Ordos.Etl.Extract;

/// <summary>The container of xls and of encrypted Office files.</summary>
static class CompoundFile
{
    const int HeaderBytes = 512;

    /// <summary>Where the header says how many sectors hold its tables: those of all sectors, of the small ones, and of the first table itself.</summary>
    static readonly int[] CountsAt = [0x2C, 0x40, 0x48];

    /// <summary>Whether the header speaks of more sectors than the file has bytes for. A library that believes it sets aside gigabytes for them.</summary>
    public static bool IsBroken(byte[] content) =>
        content.Length >= HeaderBytes
        && content.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])
        && Array.Exists(CountsAt, at => BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(at)) > content.Length / HeaderBytes);
}
