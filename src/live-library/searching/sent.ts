import type { Answer, AskOptions, QuotedPassage } from '../../core/answer/answer.ts';
import type { Digest, DigestGroup, DigestOptions, Point } from '../../core/answer/digest.ts';
import type { ComparedSide, CompareOptions, Comparison, Shared } from '../../core/compare/comparison.ts';
import type { Subject } from '../../core/compare/subject.ts';
import type { Library } from '../../core/library/library.ts';
import type { Passage, Report } from '../../core/report/report.ts';

/** What a thread is asked. */
export type SearchTask =
  | { readonly kind: 'ask'; readonly text: string; readonly options: AskOptions | undefined }
  | { readonly kind: 'digest'; readonly text: string; readonly options: DigestOptions | undefined }
  | { readonly kind: 'reports-about'; readonly text: string }
  | {
      readonly kind: 'compare';
      readonly subjects: readonly [Subject, Subject];
      readonly options: CompareOptions | undefined;
    };

/** Ids in the place of passages and reports: who asked has the same library, and to copy a whole report takes long. */
type Sent<T> = Omit<T, 'passage' | 'report'> & { readonly id: string };

type Found = Extract<Answer, { passages: unknown }>;
type NotFound = Exclude<Answer, Found>;

/** An answer on its way from one thread to another. */
export type SentAnswer =
  | (Omit<Found, 'passages'> & { readonly passages: readonly Sent<QuotedPassage>[] })
  | (Omit<NotFound, 'closest'> & { readonly closest: readonly string[] });

/** A digest on its way from one thread to another. */
export type SentDigest = Omit<Digest, 'groups'> & {
  readonly groups: readonly (Omit<Sent<DigestGroup>, 'points'> & { readonly points: readonly Sent<Point>[] })[];
};

/** A comparison on its way from one thread to another. */
export type SentComparison = Omit<Comparison, 'sides' | 'shared'> & {
  readonly sides: readonly [SentPoints<ComparedSide>, SentPoints<ComparedSide>];
  readonly shared: readonly SentPoints<Shared>[];
};

type SentPoints<T> = Omit<T, 'points'> & { readonly points: readonly Sent<Point>[] };

export function sendAnswer(answer: Answer): SentAnswer {
  return answer.kind === 'none'
    ? { ...answer, closest: answer.closest.map(({ id }) => id) }
    : { ...answer, passages: answer.passages.map(withoutPassage) };
}

/** Ids. */
export type SentReports = readonly string[];

export function sendReports(reports: readonly Report[]): SentReports {
  return reports.map(({ id }) => id);
}

export function sendDigest(digest: Digest): SentDigest {
  const groups = digest.groups.map(({ report, points }) => ({ id: report.id, points: points.map(withoutPassage) }));
  return { ...digest, groups };
}

export function sendComparison({ sides: [left, right], shared, ...rest }: Comparison): SentComparison {
  return { ...rest, sides: [sentPoints(left), sentPoints(right)], shared: shared.map(sentPoints) };
}

function sentPoints<T extends { readonly points: readonly Point[] }>({ points, ...rest }: T) {
  return { ...rest, points: points.map(withoutPassage) };
}

/** Puts the passages and reports of a library in the place of their ids. */
export interface Receiver {
  /** @throws Error when the library has no such passage. */
  readonly answer: (sent: SentAnswer) => Answer;
  /** @throws Error when the library has no such passage or report. */
  readonly digest: (sent: SentDigest) => Digest;
  /** @throws Error when the library has no such passage. */
  readonly comparison: (sent: SentComparison) => Comparison;
  /** @throws Error when the library has no such report. */
  readonly reports: (sent: SentReports) => readonly Report[];
}

export function receiverFor({ passagesById, reports }: Library): Receiver {
  const reportsById = new Map(reports.map((report) => [report.id, report]));
  const passage = (id: string): Passage => found(passagesById.get(id), id);
  const report = (id: string): Report => found(reportsById.get(id), id);
  const withPassage = <T>({ id, ...rest }: T & { readonly id: string }) => ({ ...rest, passage: passage(id) });
  const withPoints = <T>({ points, ...rest }: T & { readonly points: readonly Sent<Point>[] }) => ({
    ...rest,
    points: points.map(withPassage),
  });
  return {
    comparison: ({ sides: [left, right], shared, ...rest }) => ({
      ...rest,
      sides: [withPoints(left), withPoints(right)],
      shared: shared.map(withPoints),
    }),
    answer: (sent) =>
      sent.kind === 'none'
        ? { ...sent, closest: sent.closest.map(passage) }
        : { ...sent, passages: sent.passages.map(withPassage) },
    digest: (sent) => ({
      ...sent,
      groups: sent.groups.map(({ id, points }) => ({ report: report(id), points: points.map(withPassage) })),
    }),
    reports: (sent) => sent.map(report),
  };
}

function withoutPassage<T extends { readonly passage: Passage }>({ passage, ...rest }: T) {
  return { ...rest, id: passage.id };
}

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`The library has nothing of the id ${id}, which a search thread named.`);
  return value;
}
