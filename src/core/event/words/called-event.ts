/** What reports are of, folded; a pattern. */
export const EVENT = '(?:events?|workshops?|sessions?|meetups?|meetings?|talks?|reports?|su kien|buoi|hoi thao)';
