import type { Hit } from '../rank/rank.ts';
import { subjectId } from '../report/report.ts';

/** The first ones stay as they are ranked: they are what is shown first. */
const KEPT = 3;
/** Places that go to other events, where these are nearly as good. */
const VARIED = 2;
/** Of one event and its report so many are enough before others had their say. */
const ENOUGH = 2;
/** What scores less than this share of the hit whose place it would take is no alternative. */
const LEAST_SHARE = 0.8;

/**
 * The hits with those at places 4 and 5 from other events than the ones before, where these have enough already and
 * another scores nearly as much: who did not find the answer in several sections of one event is likelier helped by
 * another one. The order is otherwise kept, and no hit is lost.
 */
export function variedHits(hits: readonly Hit[]): readonly Hit[] {
  const top = hits.slice(0, KEPT);
  let rest = hits.slice(KEPT);
  for (let place = 0; place < VARIED; place += 1) {
    const hit = nextOf(rest, top);
    if (hit === undefined) break;
    top.push(hit);
    rest = rest.filter((other) => other !== hit);
  }
  return [...top, ...rest];
}

function nextOf(rest: readonly Hit[], top: readonly Hit[]): Hit | undefined {
  const [next] = rest;
  const isEnough = (hit: Hit) =>
    top.filter((other) => subjectId(other.passage) === subjectId(hit.passage)).length >= ENOUGH;
  if (next === undefined || !isEnough(next)) return next;
  return rest.find((hit) => hit.score >= LEAST_SHARE * next.score && !isEnough(hit)) ?? next;
}
