import { readFile } from 'node:fs/promises';
import { evaluateQuestions } from '../../../bench/quality/evaluate-questions.ts';
import { type Figures, figuresOf } from '../../../bench/quality/figures.ts';
import { readQuestionFile } from '../../../bench/quality/question-file.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import { siteLibraries } from '../../../src/live-library/site-libraries.ts';
import { readKnowledge } from '../../../src/settings/knowledge.ts';

/** What becomes of the questions of a file, asked of a folder of reports. */
export async function figuresFor(file: string, folder: string): Promise<readonly Figures[]> {
  const questions = readQuestionFile(await readFile(file, 'utf8'), file);
  const { content } = await loadContent(folder);
  return figuresOf(await evaluateQuestions(questions, siteLibraries(content, await readKnowledge(undefined))));
}
