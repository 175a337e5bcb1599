import type { Locale } from '../languages/locale.ts';
import { escapeLine } from '../layout/markdown.ts';
import type { Part } from '../layout/part.ts';
import type { Notice } from '../replies/notice.ts';
import { titleOf } from './pieces/place.ts';

/** A sentence in place of an answer. */
export function noticeParts(notice: Notice, locale: Locale): readonly Part[] {
  return [{ kind: 'text', text: sentence(notice, locale) }];
}

function sentence(notice: Notice, { t }: Locale): string {
  switch (notice.kind) {
    case 'no-such-report':
      return t('noReportFound', { asked: titleOf(notice.asked) });
    case 'too-long':
      return t('tooLong', { max: notice.maxCharacters });
    case 'wrong-length':
      return t('wrongLength', { ...notice });
    case 'mistake':
      return escapeLine(notice.message);
    case 'fault':
      return t('fault', { reference: notice.reference });
    case 'cool-down':
      return t('coolDown', { when: `<t:${notice.at}:R>` });
    case 'cannot-post':
      return t('cannotPost', { permission: t(`permission_${notice.permission}`), channel: notice.channel });
    case 'thanks':
      return t(notice.helpful ? 'thanks' : 'thanksNot');
    default:
      return t(SENTENCES[notice.kind]);
  }
}

const SENTENCES = {
  starting: 'starting',
  gone: 'gone',
  'no-twin': 'noTwin',
  'no-photos': 'noPhotos',
  'old-button': 'oldButton',
  'no-text': 'noText',
  'not-yours': 'notYours',
  'not-admin': 'notAdmin',
  'cannot-reload': 'cannotReload',
} as const;
