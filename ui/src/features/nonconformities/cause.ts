// The shapes of a cause analysis, as the core keeps them.

export interface Why { question: string; answer: string; evidence: string }
export interface PossibleCause { category: string; cause: string; verified: string; evidence: string }

export type Analysis =
  | { kind: 'five_whys'; whys: Why[] }
  | { kind: 'ishikawa'; causes: PossibleCause[] }
  | ({ kind: 'eight_d' } & Record<EightDStep, string>)
  | { kind: 'other'; text: string };

export const eightDSteps = ['d0_preparation', 'd1_team', 'd2_problem', 'd3_containment', 'd4_root_cause', 'd5_chosen_actions', 'd6_implemented', 'd7_prevention', 'd8_recognition'] as const;
export type EightDStep = (typeof eightDSteps)[number];

export const blankWhy = (): Why => ({ question: '', answer: '', evidence: '' });
export const blankCause = (): PossibleCause => ({ category: 'process', cause: '', verified: 'not_yet', evidence: '' });

/** Without the lines nobody wrote in. */
export function written(analysis: Analysis): Analysis {
  const said = (...texts: string[]): boolean => texts.some((text) => text.trim() !== '');
  if (analysis.kind === 'five_whys') return { ...analysis, whys: analysis.whys.filter((why) => said(why.question, why.answer, why.evidence)) };
  if (analysis.kind === 'ishikawa') return { ...analysis, causes: analysis.causes.filter((one) => said(one.cause, one.evidence)) };
  return analysis;
}

export function blankAnalysis(method: string): Analysis {
  switch (method) {
    case 'ishikawa': return { kind: 'ishikawa', causes: [blankCause()] };
    case 'eight_d': return { kind: 'eight_d', ...(Object.fromEntries(eightDSteps.map((step) => [step, ''])) as Record<EightDStep, string>) };
    case 'other': return { kind: 'other', text: '' };
    default: return { kind: 'five_whys', whys: Array.from({ length: 3 }, blankWhy) };
  }
}
