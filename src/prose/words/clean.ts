/** Text as it is read: half-width digits, no spaces inside a paragraph, and no full stop typed as a point. */
export function cleanProse(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ％．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDTH))
    .replace(/，(?<=\d，)(?=\d{3}(?!\d))/g, ',')
    .replace(/[^\S\n]+/g, '')
    .replace(/\.(?=$|[一-鿿（(])/gm, (point, at: number, all: string) =>
      /[一-鿿]/.test(all[at - 1] ?? '') ? '。' : point,
    );
}

/** From a full-width character to its half-width one. */
const WIDTH = 0xfee0;

/** Where the characters of a cleaned text stand in the original: cleaning takes out nothing but spaces. */
export function originalPlaces(original: string): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < original.length; at++) if (!SPACE.test(original[at] ?? '')) places.push(at);
  return places;
}

const SPACE = /[^\S\n]/;
