// Owns labels on stems: each flies beside the top of its own stem, above or below its neighbours' flags, and crosses no other stem.

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A stem and the forms its label may take, best first. */
export interface Flag {
  readonly at: number;
  readonly forms: readonly Size[];
}

/** `foot` is the distance of the label's near edge from where stems may begin to carry labels. */
export interface RaisedFlag {
  readonly form: number;
  readonly side: 'before' | 'after';
  readonly foot: number;
}

export interface FlagRoom {
  readonly from: number;
  readonly to: number;
  /** From a stem to the text of its label. */
  readonly reach: number;
  /** Half of what a mark takes on its stem, some air included; stems must stand further apart. */
  readonly clear: number;
}

interface Placed extends RaisedFlag {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const between = 3;
const farAir = 6;

/**
 * Raises every flag, or answers undefined where the room is too narrow for the forms given.
 * A flag goes up only once no stem still to be drawn would have to pass it, so later stems always have a free way up.
 * All flags after their stems always fit where `to` leaves the narrowest form's width beyond the last stem.
 */
export function raiseFlags(flags: readonly Flag[], room: FlagRoom): readonly RaisedFlag[] | undefined {
  const plans = [['after', 'before'], ['after'], ['before']] as const;
  const answers = plans.flatMap((sides) => raiseBySides(flags, room, sides) ?? []);
  return answers.reduce<{ readonly flags: readonly RaisedFlag[]; readonly height: number } | undefined>((best, one) => (best && best.height <= one.height ? best : one), undefined)?.flags;
}

function raiseBySides(flags: readonly Flag[], room: FlagRoom, sides: readonly ('before' | 'after')[]): { readonly flags: readonly RaisedFlag[]; readonly height: number } | undefined {
  const placed = new Map<number, Placed>();
  const waiting = new Set(flags.keys());
  while (waiting.size > 0) {
    let best: { readonly index: number; readonly flag: Placed; readonly cost: number } | undefined;
    for (const index of waiting) {
      for (const flag of optionsOf(index, flags, waiting, placed, room, sides)) {
        const cost = flag.top + flag.form * 7;
        if (!best || cost < best.cost) best = { index, flag, cost };
      }
    }
    if (!best) return undefined;
    placed.set(best.index, best.flag);
    waiting.delete(best.index);
  }
  return { flags: flags.map((_, index) => placed.get(index)!), height: Math.max(0, ...[...placed.values()].map(({ top }) => top)) };
}

function optionsOf(index: number, flags: readonly Flag[], waiting: ReadonlySet<number>, placed: ReadonlyMap<number, Placed>, room: FlagRoom, sides: readonly ('before' | 'after')[]): readonly Placed[] {
  const flag = flags[index]!;
  const near = Math.min(3, room.clear / 2);
  return flag.forms.flatMap((size, form) =>
    sides.flatMap((side) => {
      const left = side === 'after' ? flag.at - room.clear + near : flag.at - room.reach - size.width;
      const right = side === 'after' ? flag.at + room.reach + size.width : flag.at + room.clear - near;
      if (left < room.from || right > room.to) return [];
      const shut = { left: left - (side === 'after' ? near : farAir), right: right + (side === 'after' ? farAir : near) };
      for (const other of waiting) if (other !== index && flags[other]!.at > shut.left && flags[other]!.at < shut.right) return [];
      let foot = 0;
      for (const [other, under] of placed) {
        const stem = flags[other]!.at;
        const meets = (under.left < right + between && left < under.right + between) || (stem > shut.left && stem < shut.right);
        if (meets) foot = Math.max(foot, under.top + between);
      }
      return [{ form, side, foot, left, right, top: foot + size.height }];
    }),
  );
}
