using System.Text.Json.Serialization;

namespace Ordos.Warehouse.Events;

/// <summary>
/// Something that happened and changed what the warehouse holds. The state of the warehouse is a function of the set of its
/// events, ordered by <see cref="At"/> and then by their content.
/// </summary>
/// <param name="At">The instant it takes effect, UTC. What a fact's <c>known_from</c> and <c>known_to</c> hold.</param>
/// <param name="RecordedAt">The instant it was written down, UTC; later than <paramref name="At"/> only for a backfill that states an earlier receipt.</param>
/// <param name="By">Who: a user, or the program's own job.</param>
/// <param name="Why">Why; empty where it needs no reason.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Receipt), "receipt")]
[JsonDerivedType(typeof(Activation), "activation")]
[JsonDerivedType(typeof(Withdrawal), "withdrawal")]
public abstract record Event(DateTimeOffset At, DateTimeOffset RecordedAt, string By, string Why);

/// <summary>A file arrived. The latest receipt at an address is the current one there.</summary>
/// <param name="Sha256">The file, 64 lowercase hex digits.</param>
/// <param name="Address">Where it came from: a path relative to its source, or a URL.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Size">Bytes.</param>
public sealed record Receipt(DateTimeOffset At, DateTimeOffset RecordedAt, string By, string Why, string Sha256, string Address, string FileName, long Size)
    : Event(At, RecordedAt, By, Why);

/// <summary>A version of the reader and of the catalogue came into force for every archived report.</summary>
/// <param name="Reader">Version of the reader.</param>
/// <param name="Catalogue">Version of the catalogue.</param>
public sealed record Activation(DateTimeOffset At, DateTimeOffset RecordedAt, string By, string Why, string Reader, string Catalogue)
    : Event(At, RecordedAt, By, Why);

/// <summary>A report was withdrawn: what it said no longer counts, until it is received anew.</summary>
/// <param name="Sha256">The file.</param>
public sealed record Withdrawal(DateTimeOffset At, DateTimeOffset RecordedAt, string By, string Why, string Sha256)
    : Event(At, RecordedAt, By, Why);
