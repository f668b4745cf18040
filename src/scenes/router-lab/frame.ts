import { keepLast } from '../../maths/keep-last.ts';
import { mean } from '../../maths/statistics.ts';
import type { Facts } from '../../story/facts.ts';
import { route, type Route } from '../experts/model.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';
import { initialSettings, type Settings } from '../settings.ts';
import { splitTokens } from '../tokens.ts';
import { batchAffinities, startLevelling, toy } from './model.ts';
import { machines, mostTokens, spec } from './settings.ts';

export const steps = [{ name: 'explore' }] as const satisfies readonly StepInfo[];

export interface RouterFrame extends Frame {
  readonly tokens: readonly string[];
  /** Index of the token that is looked at; −1 where there is none. */
  readonly looked: number;
  /** Its experts and their gates (which sum to 1), the greatest first. */
  readonly chosen: readonly number[];
  readonly gates: readonly number[];
  /** The machines that it may use: none are named where it may use all. */
  readonly kept: readonly number[];
  /** Experts of the layer that always work besides. */
  readonly shared: number;
  /** Tokens of a batch, and of each expert in this one: (experts). */
  readonly batchTokens: number;
  readonly loads: readonly number[];
  /** The load of all experts if it were even, the greatest of this batch and of the first one. */
  readonly even: number;
  readonly busiest: number;
  readonly busiestAtFirst: number;
  /** Experts without a token. */
  readonly idle: number;
  readonly batch: number;
}

/** The frame of a layer's routing, all of it computed from the settings. */
export function frameAt(
  step: string,
  _progress: number,
  _facts: Facts,
  settings: Settings = initialSettings(spec),
): RouterFrame {
  const tokens = splitTokens(String(settings['sentence']), mostTokens);
  const experts = Number(settings['experts']);
  const active = Number(settings['active']);
  const kept = Number(settings['machines']);
  const batch = Number(settings['batch']);
  // Letters count alike, large or small.
  const affinity = affinitiesOf(tokens.join('\n').toLowerCase(), experts);
  const levelled = levelling(affinity, experts, active, kept);
  // Without the correction every batch is like the first.
  const { loads, bias } = levelled(settings['bias'] === true ? batch : 1);
  const looked = Math.min(Number(settings['token']), tokens.length) - 1;
  const own = affinity[looked];
  const limit = { groups: machines, kept };
  const chosen = own
    ? byGate(route([...own], { active, bias: [...bias], limit }))
    : { chosen: [], gates: [], keptGroups: [] };
  return {
    title: titleShares(steps, step),
    tokens,
    looked,
    chosen: chosen.chosen,
    gates: chosen.gates,
    kept: kept < machines ? chosen.keptGroups : [],
    shared: settings['shared'] === true ? 1 : 0,
    batchTokens: affinity.length,
    loads: [...loads],
    even: mean(loads),
    busiest: Math.max(...loads),
    busiestAtFirst: Math.max(...levelled(1).loads),
    idle: loads.filter((load) => load === 0).length,
    batch,
  };
}

/** The same route with the greatest gate first. */
function byGate({
  chosen,
  gates,
  keptGroups,
}: Route): Pick<Route, 'chosen' | 'gates' | 'keptGroups'> {
  const pairs = chosen.map((expert, i) => ({ expert, gate: gates[i] ?? 0 }));
  pairs.sort((a, b) => b.gate - a.gate);
  return {
    chosen: pairs.map(({ expert }) => expert),
    gates: pairs.map(({ gate }) => gate),
    keptGroups,
  };
}

/** Affinities of a sentence (tokens joined by line feeds). */
const affinitiesOf = keepLast((sentence: string, experts: number) =>
  batchAffinities(sentence === '' ? [] : sentence.split('\n'), experts),
);

/** A run that is levelled; most changes leave it as it is. */
const levelling = keepLast(
  (affinity: readonly Float64Array[], experts: number, active: number, kept: number) =>
    startLevelling(affinity, experts, { active, groups: machines, kept, gamma: toy.gamma }),
);
