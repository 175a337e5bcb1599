/** What the page itself says, in the words of Discord's own program. */
export interface Words {
  readonly welcome: (channel: string) => string;
  readonly about: (reports: number) => string;
  readonly tryOne: string;
  readonly message: (channel: string) => string;
  readonly reply: string;
  readonly edit: string;
  readonly delete: string;
  readonly copy: string;
  readonly more: string;
  readonly apps: string;
  readonly actions: string;
  readonly replyingTo: (name: string) => string;
  readonly ping: string;
  readonly editing: string;
  readonly cancel: string;
  readonly submit: string;
  readonly send: string;
  readonly examples: string;
  readonly commands: string;
  readonly options: string;
  readonly mentions: string;
  readonly optional: (count: number) => string;
  readonly required: string;
  readonly noChoice: string;
  readonly loading: string;
  readonly noOptions: string;
  readonly noResponse: string;
  readonly failed: string;
  readonly tryAgain: string;
  readonly typing: (name: string) => string;
  readonly sending: string;
  readonly reports: string;
  readonly author: string;
  readonly language: string;
  readonly lightTheme: string;
  readonly darkTheme: string;
  readonly offLine: string;
  readonly yes: string;
  readonly no: string;
  readonly log: string;
  readonly pages: string;
}

export const ENGLISH: Words = {
  welcome: (channel) => `Welcome to #${channel}!`,
  about: (reports) =>
    `This is the real bot, in a Discord on your own computer: no token, and nothing leaves it. It answers from ${reports} ${reports === 1 ? 'report' : 'reports'}, word for word.`,
  tryOne: 'Try one of these, type / for all commands, or mention @Debrief:',
  message: (channel) => `Message #${channel}`,
  reply: 'Reply',
  edit: 'Edit Message',
  delete: 'Delete Message',
  copy: 'Copy Text',
  more: 'More',
  apps: 'Apps',
  actions: 'Message actions',
  replyingTo: (name) => `Replying to ${name}`,
  ping: 'Mention',
  editing: 'Editing your message: Enter saves, Escape cancels',
  cancel: 'Cancel',
  submit: 'Submit',
  send: 'Send',
  examples: 'Examples',
  commands: 'Commands',
  options: 'Options',
  mentions: 'Members',
  optional: (count) => `+${count} optional`,
  required: 'This option is required. Specify a value.',
  noChoice: 'Choose one of the list.',
  loading: 'Loading options…',
  noOptions: 'No options match your search.',
  noResponse: 'The application did not respond',
  failed: 'This interaction failed',
  tryAgain: 'Something went wrong. Try again.',
  typing: (name) => `${name} is typing…`,
  sending: 'Sending command…',
  reports: 'Reports',
  author: "Author's view",
  language: 'Language',
  lightTheme: 'Light theme',
  darkTheme: 'Dark theme',
  offLine: 'The playground is not running. Start it again with npm start; this page will find it.',
  yes: 'True',
  no: 'False',
  log: 'Messages',
  pages: 'Pages',
};

export const VIETNAMESE: Words = {
  welcome: (channel) => `Chào mừng đến với #${channel}!`,
  about: (reports) =>
    `Đây là bot thật, trong một Discord ngay trên máy của bạn: không cần token, không gửi gì ra ngoài. Bot trả lời nguyên văn từ ${reports} báo cáo.`,
  tryOne: 'Thử một câu dưới đây, gõ / để xem các lệnh, hoặc nhắc đến @Debrief:',
  message: (channel) => `Nhắn #${channel}`,
  reply: 'Trả lời',
  edit: 'Chỉnh sửa tin nhắn',
  delete: 'Xóa tin nhắn',
  copy: 'Sao chép văn bản',
  more: 'Thêm',
  apps: 'Ứng dụng',
  actions: 'Thao tác với tin nhắn',
  replyingTo: (name) => `Đang trả lời ${name}`,
  ping: 'Nhắc đến',
  editing: 'Đang sửa tin nhắn: Enter để lưu, Escape để hủy',
  cancel: 'Hủy',
  submit: 'Gửi',
  send: 'Gửi',
  examples: 'Ví dụ',
  commands: 'Lệnh',
  options: 'Tùy chọn',
  mentions: 'Thành viên',
  optional: (count) => `+${count} tùy chọn`,
  required: 'Tùy chọn này là bắt buộc. Hãy nhập giá trị.',
  noChoice: 'Hãy chọn một mục trong danh sách.',
  loading: 'Đang tải…',
  noOptions: 'Không có lựa chọn nào phù hợp.',
  noResponse: 'Ứng dụng không phản hồi',
  failed: 'Tương tác này không thành công',
  tryAgain: 'Đã xảy ra lỗi. Hãy thử lại.',
  typing: (name) => `${name} đang nhập…`,
  sending: 'Đang gửi lệnh…',
  reports: 'Báo cáo',
  author: 'Tác giả',
  language: 'Ngôn ngữ',
  lightTheme: 'Giao diện sáng',
  darkTheme: 'Giao diện tối',
  offLine: 'Trang thử chưa chạy. Hãy chạy lại npm start; trang này sẽ tự kết nối.',
  yes: 'Đúng',
  no: 'Sai',
  log: 'Tin nhắn',
  pages: 'Trang',
};

/** The words for a member whose Discord is in `locale`. */
export function wordsFor(locale: string): Words {
  return locale === 'vi' ? VIETNAMESE : ENGLISH;
}
