/** What is read of an event of Chromium's trace. Times in microseconds; `tdur` is the thread's own. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly frame_reporter?: {
      readonly state: string;
      readonly affects_smoothness: boolean;
    };
  };
}

type Kind = 'script' | 'style' | 'layout' | 'paint';

/** What drawing one frame took, in milliseconds: the task in which the page's animation callbacks ran. */
export interface DrawnFrame {
  readonly script: number;
  /** Style and layout. */
  readonly layout: number;
}

/** Milliseconds of processor time of the page's main thread, and counts. */
export interface Times extends Readonly<Record<Kind | 'main', number>> {
  readonly layouts: number;
  readonly drawn: readonly DrawnFrame[];
  /** Frames that the screen showed or should have shown. */
  readonly frames: number;
  /** Those of them that came too late or never, so that a movement was not smooth. */
  readonly late: number;
}

const kinds: Readonly<Record<string, Kind>> = {
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
  EvaluateScript: 'script',
  FunctionCall: 'script',
  EventDispatch: 'script',
  FireAnimationFrame: 'script',
  FireIdleCallback: 'script',
  TimerFire: 'script',
  RunMicrotasks: 'script',
  MinorGC: 'script',
  MajorGC: 'script',
};
const kindOf = (name: string): Kind | undefined =>
  kinds[name] ?? (/^v8\.|^V8\.GC/.test(name) ? 'script' : undefined);

/**
 * Adds up a trace. An event's time counts for its own kind without what is nested in it: a layout that
 * a script forced is layout. The thread's own time is taken, so that other processes on a busy machine
 * count less.
 */
export function traceToTimes(events: readonly TraceEvent[]): Times {
  const times = { script: 0, style: 0, layout: 0, paint: 0, main: 0 };
  let layouts = 0;
  const drawn: DrawnFrame[] = [];
  for (const thread of mainThreads(events)) {
    const open: { end: number; kind: Kind | undefined }[] = [];
    let before = { ...times };
    let isFrame = false;
    const endTask = () => {
      if (isFrame)
        drawn.push({
          script: times.script - before.script,
          layout: times.style + times.layout - before.style - before.layout,
        });
      before = { ...times };
      isFrame = false;
    };
    for (const { name, ts, dur = 0, tdur = dur } of thread) {
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) open.pop();
      if (open.length === 0) endTask();
      if (name === 'FireAnimationFrame') isFrame = true;
      const kind = kindOf(name);
      const around = open.at(-1)?.kind;
      const milliseconds = tdur / 1000;
      if (kind) times[kind] += milliseconds;
      if (kind && around) times[around] -= milliseconds;
      if (name === 'RunTask' && open.length === 0) times.main += milliseconds;
      if (name === 'Layout') layouts += 1;
      open.push({ end: ts + dur, kind: kind ?? around });
    }
    endTask();
  }
  return { ...times, layouts, drawn, ...countFrames(events) };
}

/** The timed events of each page's main thread, in order, the outer before the inner. */
function mainThreads(events: readonly TraceEvent[]): TraceEvent[][] {
  const threads = new Map<string, TraceEvent[]>();
  for (const { ph, name, args, pid, tid } of events)
    if (ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain')
      threads.set(`${pid}/${tid}`, []);
  for (const event of events)
    if (event.ph === 'X') threads.get(`${event.pid}/${event.tid}`)?.push(event);
  return [...threads.values()].map((thread) =>
    thread.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0)),
  );
}

function countFrames(events: readonly TraceEvent[]): Pick<Times, 'frames' | 'late'> {
  const frames = events.flatMap(({ args }) => args?.frame_reporter ?? []);
  const wanted = frames.filter(({ state }) => state !== 'STATE_NO_UPDATE_DESIRED');
  return {
    frames: wanted.length,
    late: wanted.filter(({ affects_smoothness: late }) => late).length,
  };
}

/** The sum of several measurements. */
export function addTimes(all: readonly Times[]): Times {
  const sum = (name: Exclude<keyof Times, 'drawn'>) =>
    all.reduce((total, times) => total + times[name], 0);
  return {
    script: sum('script'),
    style: sum('style'),
    layout: sum('layout'),
    paint: sum('paint'),
    main: sum('main'),
    layouts: sum('layouts'),
    drawn: all.flatMap(({ drawn }) => drawn),
    frames: sum('frames'),
    late: sum('late'),
  };
}
