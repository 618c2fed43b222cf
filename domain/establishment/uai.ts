const LETTERS = 'abcdefghjklmnprstuvwxyz';
const UAI = /^(\d{7})([A-Z])$/;

/** Whether a code can be the UAI of an establishment: seven digits and the check letter that goes with them, in capitals. */
export function isUai(code: string): boolean {
  const [, digits, letter] = UAI.exec(code) ?? [];
  return digits !== undefined && LETTERS[Number(digits) % LETTERS.length]?.toUpperCase() === letter;
}
