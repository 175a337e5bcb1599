import { UserError } from '../../settings/user-error.ts';
import type { Locale } from '../languages/locale.ts';
import { escapeLine } from '../layout/markdown.ts';
import type { Part } from '../layout/part.ts';
import { shorten } from '../layout/shorten.ts';
import type { Permission } from '../permissions.ts';
import type { Refusal } from '../setup-control.ts';
import type { View } from './pieces/head.ts';
import { titleOf } from './pieces/place.ts';

/** A reply that is a sentence in place of an answer. */
export interface NoticeReply {
  readonly kind: 'notice';
  readonly notice: Notice;
}

export type Notice =
  | { readonly kind: 'no-such-report'; readonly asked: string }
  | { readonly kind: 'too-long'; readonly maxCharacters: number }
  | {
      readonly kind: 'wrong-length';
      readonly option: string;
      readonly min: number;
      readonly max: number;
      readonly length: number;
    }
  /** What the member can put right, in words made for them. */
  | { readonly kind: 'mistake'; readonly message: string }
  /** A defect: the log explains the reference. */
  | { readonly kind: 'fault'; readonly reference: string }
  /** `at`: seconds since 1970. */
  | { readonly kind: 'cool-down'; readonly at: number }
  | { readonly kind: 'cannot-post'; readonly permission: Permission; readonly channel: string }
  /** Reports that somebody has named for a server. */
  | { readonly kind: 'reports-refused' | 'own-reports-away'; readonly refusal: Refusal; readonly address: string }
  | { readonly kind: 'thanks'; readonly helpful: boolean }
  | { readonly kind: keyof typeof SENTENCES };

/** The reply that a function makes, without the notices that it may give instead. */
export type MadeBy<Make extends (...given: never) => unknown> = Exclude<Awaited<ReturnType<Make>>, NoticeReply>;

export function noticeReply(notice: Notice): NoticeReply {
  return { kind: 'notice', notice };
}

/** Something that the member can put right, told in their language. */
export class Mistake extends UserError {
  readonly notice: Notice;

  constructor(notice: Notice) {
    super(`A member's mistake: ${notice.kind}`);
    this.notice = notice;
  }
}

export function noticeParts({ notice }: NoticeReply, { locale }: View): readonly Part[] {
  return [{ kind: 'text', text: sentence(notice, locale) }];
}

/** Characters of an address that is shown again. */
const ADDRESS = 200;

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
    case 'reports-refused':
    case 'own-reports-away': {
      const { refusal, address } = notice;
      const told = t(`refused_${refusal.reason}`, {
        detail: escapeLine(shorten(String(refusal.detail ?? ''), ADDRESS)),
      });
      const name = escapeLine(shorten(address, ADDRESS));
      if (notice.kind === 'own-reports-away') return t('ownReportsAway', { address: name, told });
      return name === '' ? told : `**${name}**\n${told}`;
    }
    case 'thanks':
      return t(notice.helpful ? 'thanks' : 'thanksNot');
    default:
      return t(SENTENCES[notice.kind]);
  }
}

const SENTENCES = {
  busy: 'busy',
  starting: 'starting',
  'search-away': 'searchAway',
  gone: 'gone',
  'no-twin': 'noTwin',
  'no-photos': 'noPhotos',
  'old-button': 'oldButton',
  'no-text': 'noText',
  'not-yours': 'notYours',
  'cannot-reload': 'cannotReload',
  'same-twice': 'sameTwice',
  'kept-off': 'keptOff',
  'store-away': 'storeAway',
  'not-manager': 'notManager',
  'no-setup': 'noSetup',
  'no-own-reports': 'noOwnReports',
  'old-preview': 'oldPreview',
  'wrong-numbers': 'wrongNumbers',
  welcome: 'welcome',
  'follow-off': 'followOff',
  'follow-in-server': 'followInServer',
  'follow-no-channel': 'followNoChannel',
  'follow-unknown': 'followUnknown',
  'follow-full': 'followFull',
} as const;
