import { error, type GradedProblem, type Rule, warning } from '../rule.ts';

/** What a chat assistant leaves in a text that was copied from it. */
export const chatResidue: Rule = () => (file) =>
  file.lines.flatMap((text, index): readonly GradedProblem[] => {
    for (const { pattern, problem } of RESIDUES) {
      const written = pattern.exec(text)?.[0];
      if (written === undefined) continue;
      return [problem(index + 1, 'chat-residue', `"${written.trim()}" was left by a chat assistant. Remove it.`)];
    }
    return [];
  });

const RESIDUES = [
  // Marks of sources: Gemini, ChatGPT.
  {
    pattern:
      /\[cite_start\]|\[cite: ?[\d, ]+\]|:contentReference\[oaicite:\d+\]|\u3010\d+\u2020[^\u3010\u3011]*\u3011/u,
    problem: error,
  },
  // What it says to the one who asked.
  {
    pattern:
      /^\W*(?:(?:certainly|sure|of course|absolutely)[!,.] )?here(?:'s|’s| is| are) (?:the|your|an?) (?:english|vietnamese|translated|revised|rewritten|updated|polished|corrected) (?:version|translation|report|summary|text)\b/iu,
    problem: warning,
  },
  {
    pattern:
      /^\W*dưới đây là (?:bản|phiên bản) (?:dịch|tiếng|viết lại|chỉnh sửa)|theo (?:định dạng|yêu cầu|ý)(?: mà)? (?:của )?bạn(?: đã)? yêu cầu/iu,
    problem: warning,
  },
  {
    pattern:
      /\bas an ai (?:language )?model\b|\bas (?:you )?requested\b|\bI hope this helps\b|\blet me know if you(?:'d| would|’d)? (?:like|need|want)\b/iu,
    problem: warning,
  },
];
