import type { GradedProblem, Rule, Severity } from '../file-problem.ts';

/** What a chat assistant leaves in a text that was copied from it. */
export const chatResidue: Rule = () => (file) =>
  file.lines.flatMap((text, index): readonly GradedProblem[] => {
    const found = RESIDUES.map(({ pattern, severity }) => ({ severity, written: pattern.exec(text)?.[0] })).find(
      ({ written }) => written !== undefined,
    );
    if (found?.written === undefined) return [];
    const message = `"${found.written.trim()}" was left by a chat assistant. Remove it.`;
    return [{ line: index + 1, severity: found.severity, rule: 'chat-residue', message }];
  });

interface Residue {
  readonly pattern: RegExp;
  readonly severity: Severity;
}

const RESIDUES: readonly Residue[] = [
  // Marks of sources: Gemini, ChatGPT.
  {
    pattern: /\[cite_start\]|\[cite: ?[\d, ]+\]|:contentReference\[oaicite:\d+\]|\u3010\d+\u2020[^\u3011]*\u3011/u,
    severity: 'error',
  },
  // What it says to the one who asked.
  {
    pattern:
      /^\W*(?:(?:certainly|sure|of course|absolutely)[!,.] )?here(?:'s|’s| is| are) (?:the|your|an?) (?:english|vietnamese|translated|revised|rewritten|updated|polished|corrected) (?:version|translation|report|summary|text)\b/iu,
    severity: 'warning',
  },
  {
    pattern:
      /^\W*dưới đây là (?:bản|phiên bản) (?:dịch|tiếng|viết lại|chỉnh sửa)|theo (?:định dạng|yêu cầu|ý)(?: mà)? (?:của )?bạn(?: đã)? yêu cầu/iu,
    severity: 'warning',
  },
  {
    pattern:
      /\bas an ai (?:language )?model\b|\bas (?:you )?requested\b|\bI hope this helps\b|\blet me know if you(?:'d| would|’d)? (?:like|need|want)\b/iu,
    severity: 'warning',
  },
];
