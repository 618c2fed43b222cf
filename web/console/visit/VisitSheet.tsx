export function VisitSheet() {
  return null;
}
