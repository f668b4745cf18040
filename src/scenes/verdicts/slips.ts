/**
 * The twelve claims about what DeepSeek may have taken or hidden, and how they are sorted here: by who
 * speaks, by what was shown in public, and by the ledger's status (a test holds that one against it).
 */
export interface Slip {
  readonly id: string;
  readonly speaker: (typeof speakers)[number];
  readonly shown: (typeof evidence)[number];
  readonly status: (typeof statuses)[number];
}

export const speakers = ['press', 'firms', 'nvidia', 'politics', 'analysts', 'deepseek'] as const;
export const evidence = ['nothing', 'document', 'repeatable'] as const;
export const statuses = ['reported', 'disputed', 'confirmed'] as const;

export const slips: readonly Slip[] = [
  { id: 'u01', speaker: 'press', shown: 'nothing', status: 'reported' },
  { id: 'u02', speaker: 'firms', shown: 'nothing', status: 'reported' },
  { id: 'u03', speaker: 'press', shown: 'nothing', status: 'reported' },
  { id: 'u04', speaker: 'politics', shown: 'nothing', status: 'reported' },
  { id: 'u05', speaker: 'deepseek', shown: 'document', status: 'disputed' },
  { id: 'u06', speaker: 'press', shown: 'repeatable', status: 'reported' },
  { id: 'u07', speaker: 'firms', shown: 'nothing', status: 'disputed' },
  { id: 'u08', speaker: 'analysts', shown: 'nothing', status: 'disputed' },
  { id: 'u09', speaker: 'deepseek', shown: 'document', status: 'confirmed' },
  { id: 'u10', speaker: 'nvidia', shown: 'nothing', status: 'reported' },
  { id: 'u11', speaker: 'analysts', shown: 'nothing', status: 'reported' },
  { id: 'u12', speaker: 'politics', shown: 'document', status: 'disputed' },
];
