using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Events;

/// <summary>How events and readings are written: camelCase names, enum codes of <see cref="Code"/>, periods as text, decimals exact, Chinese as it is.</summary>
public static class WarehouseJson
{
    /// <summary>Shared, immutable.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = false,
            Converters = { new PeriodConverter(), new RepeatedTextConverter(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    sealed class PeriodConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Period.TryParse(reader.GetString(), out var period) ? period : throw new JsonException($"'{reader.GetString()}' is no period.");

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    /// <summary>Reads short texts that come again and again in a reading (units, rules, labels) as one object: a third less memory for a large one.</summary>
    sealed class RepeatedTextConverter : JsonConverter<string>
    {
        const int Longest = 64;
        readonly string[] _seen = [.. Enumerable.Repeat("", 8192)];

        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueSpan.Length > Longest)
            {
                return reader.GetString();
            }
            Span<char> text = stackalloc char[Longest];
            text = text[..reader.CopyString(text)];
            // Another thread may put another text here meanwhile; then one object more is made, and that is all.
            ref var seen = ref _seen[string.GetHashCode(text, StringComparison.Ordinal) & (_seen.Length - 1)];
            var known = seen;
            return text.SequenceEqual(known) ? known : seen = text.ToString();
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() ?? "";

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
    }
}
