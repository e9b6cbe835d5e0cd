namespace Ordos.Warehouse;

/// <summary>What a warehouse holds contradicts itself or cannot be used: a person has to look. The message names the place and what was found.</summary>
public sealed class WarehouseException : Exception
{
    public WarehouseException()
    {
    }

    public WarehouseException(string message)
        : base(message)
    {
    }

    public WarehouseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
