export function PhoneDesk() {
  return null;
}
