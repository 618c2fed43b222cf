/** Something the demonstration expected did not happen: one sentence for whoever watches, and a non-zero exit code. */
export class DemoFailure extends Error {
  override readonly name = 'DemoFailure';
}
