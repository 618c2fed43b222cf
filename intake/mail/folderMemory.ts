/**
 * By `UIDVALIDITY:UID`, which is one mail for good. It outlives a connection, so that one that is cut again and again gets
 * on; without it, after a crash, all is fetched once more and known by its content.
 */
export class FolderMemory {
  /** In the desk's hands, by the id there. */
  readonly kept = new Map<string, string>();
  /** How often a mail was being fetched when the connection ended. */
  readonly suspects = new Map<string, number>();

  forgetAllBut(names: ReadonlySet<string>): void {
    for (const map of [this.kept, this.suspects]) for (const name of map.keys()) if (!names.has(name)) map.delete(name);
  }
}
