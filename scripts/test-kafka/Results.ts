/** Collects outcomes by name, prints each when it is known, and sums up in the form that `.ci/run` reads. */
export class Results {
  #passedCount = 0;
  readonly #failedNames: string[] = [];
  readonly #skippedNames: string[] = [];

  passed(name: string, note = ""): void {
    this.#passedCount += 1;
    console.log(`  ok      ${name}${note && `  (${note})`}`);
  }

  failed(name: string, reason: string): void {
    this.#failedNames.push(name);
    console.log(`  FAILED  ${name}\n${reason.replace(/^/gm, "          ")}`);
  }

  skipped(name: string, reason: string): void {
    this.#skippedNames.push(name);
    console.log(`  skipped ${name}: ${reason}`);
  }

  get hasFailed(): boolean {
    return this.#failedNames.length > 0;
  }

  /** `N passed, N failed, N skipped`, the last line of the run. */
  summary(): string {
    return `${this.#passedCount} passed, ${this.#failedNames.length} failed, ${this.#skippedNames.length} skipped`;
  }
}
