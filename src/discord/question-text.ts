/** As long as a question may be, however it is asked. */
export const MAX_QUESTION_CHARACTERS = 300;
