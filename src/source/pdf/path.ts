import { type Matrix, moved, type Point } from './matrix.js';
import type { Box, Rule } from './page-marks.js';

/** Points: what is filled and no thicker is a line. */
const THIN = 3.5;
/** Points: a line may be that much askew. */
const STRAIGHT = 0.7;
/** Points: shorter ones are dots, of which some lines consist. */
const SHORTEST = 0.2;

/** The path that a content stream is about to draw, on the page. */
export class Path {
  #parts: Point[][] = [];
  /** In the stream's own measure. */
  #start = { x: 0, y: 0 };
  #last = { x: 0, y: 0 };

  constructor(private readonly most: number) {}

  moveTo(to: Matrix, x: number, y: number): void {
    this.#start = this.#last = { x, y };
    if (this.#parts.length < this.most) this.#parts.push([moved(to, x, y)]);
  }

  lineTo(to: Matrix, x: number, y: number): void {
    this.#last = { x, y };
    const part = this.#parts.at(-1);
    if (part && part.length < this.most) part.push(moved(to, x, y));
    else if (!part) this.moveTo(to, x, y);
  }

  /** Only where it leads: no curve is a line of a table. */
  curveTo(to: Matrix, x: number, y: number): void {
    if (this.#parts.length < this.most) this.#parts.push([moved(to, x, y)]);
    this.#last = { x, y };
  }

  rectangle(to: Matrix, x: number, y: number, width: number, height: number): void {
    this.moveTo(to, x, y);
    this.lineTo(to, x + width, y);
    this.lineTo(to, x + width, y + height);
    this.lineTo(to, x, y + height);
    this.close(to);
  }

  close(to: Matrix): void {
    const { x, y } = this.#start;
    const part = this.#parts.at(-1);
    if (part && part.length > 1) this.lineTo(to, x, y);
  }

  get last(): Point {
    return this.#last;
  }

  end(): void {
    this.#parts = [];
  }

  /** Its place, where it is an upright rectangle and nothing else. */
  rectangleOnly(): Box | undefined {
    const [points = [], ...others] = this.#parts;
    const isSquare = points.every((point, index) => {
      const next = points[(index + 1) % points.length] as Point;
      return Math.abs(point.x - next.x) < EXACT || Math.abs(point.y - next.y) < EXACT;
    });
    return others.length === 0 && isSquare ? this.#boxes()[0] : undefined;
  }

  /** Each straight line of it. */
  strokes(): Rule[] {
    return this.#parts.flatMap((points) =>
      points.slice(1).flatMap((point, index) => ruleBetween(points[index] as Point, point) ?? []),
    );
  }

  /** Each part of it that is no thicker than a line. */
  fills(): Rule[] {
    return this.#boxes().flatMap(({ left, top, right, bottom }): Rule[] => {
      const [width, height] = [right - left, bottom - top];
      // A dot of a line, whichever way that goes.
      if (width <= DOT && height <= DOT)
        return [across(left, right, top, bottom), down(left, right, top, bottom)];
      if (height <= THIN && width > height) return [across(left, right, top, bottom)];
      if (width <= THIN && height > width) return [down(left, right, top, bottom)];
      return [];
    });
  }

  /** Each part of it that is thicker. */
  areas(): Box[] {
    return this.#boxes().filter(({ left, top, right, bottom }) => right - left > THIN && bottom - top > THIN);
  }

  #boxes(): Box[] {
    return this.#parts.flatMap((points) => {
      if (points.length < 4) return [];
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      return [
        { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) },
      ];
    });
  }
}

/** Points. */
const DOT = 1.6;
const EXACT = 0.01;

const across = (left: number, right: number, top: number, bottom: number): Rule => ({
  horizontal: true,
  at: (top + bottom) / 2,
  from: left,
  to: right,
});

const down = (left: number, right: number, top: number, bottom: number): Rule => ({
  horizontal: false,
  at: (left + right) / 2,
  from: top,
  to: bottom,
});

function ruleBetween(one: Point, other: Point): Rule | undefined {
  const [width, height] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
  if (height <= STRAIGHT && width > SHORTEST && width > height)
    return {
      horizontal: true,
      at: (one.y + other.y) / 2,
      from: Math.min(one.x, other.x),
      to: Math.max(one.x, other.x),
    };
  if (width <= STRAIGHT && height > SHORTEST)
    return {
      horizontal: false,
      at: (one.x + other.x) / 2,
      from: Math.min(one.y, other.y),
      to: Math.max(one.y, other.y),
    };
  return undefined;
}
