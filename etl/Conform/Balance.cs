using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>What became of the figures and promises of one report: extracted = loaded + unchanged + rejected, for each kind.</summary>
/// <param name="Figures">Figures extracted.</param>
/// <param name="Loaded">Figures that end in one or more observations or targets.</param>
/// <param name="Unchanged">Figures that only repeat another of the report.</param>
/// <param name="Rejected">Figures refused.</param>
/// <param name="Promises">Promises extracted.</param>
/// <param name="LoadedPromises">Promises that end in one or more milestones.</param>
/// <param name="UnchangedPromises">Promises that only repeat another of the report.</param>
/// <param name="RejectedPromises">Promises refused.</param>
/// <param name="IsClosed">Whether each figure and each promise is in exactly one of the three.</param>
public sealed record Balance(
    int Figures, int Loaded, int Unchanged, int Rejected, int Promises, int LoadedPromises, int UnchangedPromises, int RejectedPromises, bool IsClosed)
{
    /// <summary>The balance of a report.</summary>
    public static Balance Of(Conformed conformed)
    {
        var facts = conformed.Observations.Select(o => o.Citation).Concat(conformed.Targets.Select(t => t.Citation));
        var figures = new Ledger(conformed.Figures, facts, conformed, false);
        var promises = new Ledger(conformed.Promises, conformed.Milestones.Select(m => m.Citation), conformed, true);
        return new(
            conformed.Figures, figures.Loaded, figures.Unchanged, figures.Rejected,
            conformed.Promises, promises.Loaded, promises.Unchanged, promises.Rejected,
            figures.IsClosed && promises.IsClosed);
    }

    sealed class Ledger
    {
        readonly bool[] _isAccounted;

        public Ledger(int count, IEnumerable<Citation> facts, Conformed conformed, bool arePromises)
        {
            _isAccounted = new bool[count];
            IsClosed = true;
            foreach (var fact in facts)
            {
                Loaded += Account(fact.Figure) ? 1 : 0;
            }
            var loaded = (bool[])_isAccounted.Clone();
            foreach (var duplicate in conformed.Duplicates.Where(d => d.IsPromise == arePromises))
            {
                IsClosed &= Account(duplicate.Citation.Figure) && loaded[duplicate.Stands];
                Unchanged++;
            }
            foreach (var rejected in conformed.Rejected.Where(r => r.IsPromise == arePromises))
            {
                IsClosed &= Account(rejected.Citation.Figure);
                Rejected++;
            }
            IsClosed &= !_isAccounted.Contains(false);
        }

        public int Loaded { get; }

        public int Unchanged { get; }

        public int Rejected { get; }

        public bool IsClosed { get; }

        bool Account(int figure)
        {
            var isNew = !_isAccounted[figure];
            _isAccounted[figure] = true;
            return isNew;
        }
    }
}
