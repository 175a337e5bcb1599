/**
 * Normalised discounted cumulative gain of the first ten (Järvelin & Kekäläinen 2002, with linear gain as in trec_eval):
 * 0 to 1.
 */
export function ndcgAt10(ids: readonly string[], relevance: ReadonlyMap<string, number>): number {
  const ideal = [...relevance.values()].toSorted((a, b) => b - a);
  const best = gain(ideal);
  return best === 0 ? 0 : gain(ids.map((id) => relevance.get(id) ?? 0)) / best;
}

function gain(relevances: readonly number[]): number {
  return relevances.slice(0, 10).reduce((sum, value, index) => sum + value / Math.log2(index + 2), 0);
}
