/** What Discord's own program says in a message. */
export interface MessageWords {
  readonly onlyYou: string;
  readonly dismiss: string;
  readonly edited: string;
  readonly thinking: (name: string) => string;
}

const ENGLISH: MessageWords = {
  onlyYou: 'Only you can see this',
  dismiss: 'Dismiss message',
  edited: '(edited)',
  thinking: (name) => `${name} is thinking…`,
};

const VIETNAMESE: MessageWords = {
  onlyYou: 'Chỉ bạn mới có thể xem tin nhắn này',
  dismiss: 'Bỏ qua tin nhắn',
  edited: '(đã chỉnh sửa)',
  thinking: (name) => `${name} đang suy nghĩ…`,
};

/** The words for a reader's language (BCP 47). */
export function messageWords(locale: string): MessageWords {
  return locale === 'vi' ? VIETNAMESE : ENGLISH;
}
