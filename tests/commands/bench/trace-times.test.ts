import { describe, expect, test } from 'vitest';
import { traceToTimes, type TraceEvent } from '../../../src/commands/bench/trace-times.ts';

const thread = { pid: 1, tid: 2 };
const named: TraceEvent = {
  ...thread,
  name: 'thread_name',
  ph: 'M',
  ts: 0,
  args: { name: 'CrRendererMain' },
};
/** An event of the page's main thread; milliseconds. */
const event = (name: string, from: number, to: number, own = to - from): TraceEvent => ({
  ...thread,
  name,
  ph: 'X',
  ts: from * 1000,
  dur: (to - from) * 1000,
  tdur: own * 1000,
});
const frame = (state: string, late: boolean): TraceEvent => ({
  ...thread,
  name: 'PipelineReporter',
  ph: 'b',
  ts: 0,
  args: { frame_reporter: { state, affects_smoothness: late } },
});

describe('traceToTimes', () => {
  test('counts a layout that a script forced as layout, and the task once', () => {
    const times = traceToTimes([
      named,
      event('RunTask', 0, 100),
      event('FireAnimationFrame', 10, 60),
      event('FunctionCall', 15, 50),
      event('UpdateLayoutTree', 20, 25),
      event('Layout', 30, 40),
      event('Paint', 70, 90),
    ]);
    expect(times).toMatchObject({ main: 100, script: 35, style: 5, layout: 10, paint: 20 });
    expect(times.layouts).toBe(1);
  });

  test('takes the thread’s own time, not what other processes took meanwhile', () => {
    expect(traceToTimes([named, event('FunctionCall', 0, 80, 20)]).script).toBe(20);
  });

  test('tells the frames apart: each task that ran animation callbacks, with its style and layout', () => {
    const { drawn } = traceToTimes([
      named,
      event('RunTask', 0, 20),
      event('FireAnimationFrame', 1, 4),
      event('FireAnimationFrame', 4, 6),
      event('UpdateLayoutTree', 7, 9),
      event('RunTask', 20, 40),
      event('TimerFire', 21, 39),
      event('RunTask', 40, 60),
      event('FireAnimationFrame', 41, 42),
      event('Layout', 43, 50),
    ]);
    expect(drawn).toEqual([
      { script: 5, layout: 2 },
      { script: 1, layout: 7 },
    ]);
  });

  test('leaves out other threads', () => {
    const elsewhere = { ...event('Layout', 0, 10), tid: 9 };
    expect(traceToTimes([named, elsewhere]).layouts).toBe(0);
  });

  test('counts the frames that were wanted, and those that were not smooth', () => {
    const times = traceToTimes([
      frame('STATE_PRESENTED_ALL', false),
      frame('STATE_PRESENTED_PARTIAL', true),
      frame('STATE_DROPPED', true),
      frame('STATE_NO_UPDATE_DESIRED', false),
    ]);
    expect(times).toMatchObject({ frames: 3, late: 2 });
  });
});
