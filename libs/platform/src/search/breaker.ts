/** Stays away from an engine that failed, and asks it in the background whether it is well again. */
export class Breaker {
  #open = false;
  #probing = false;
  #nextProbe = 0;

  /** `probe` rejects while the engine is ill; `onChange` hears of every turn. */
  constructor(
    private readonly probe: () => Promise<unknown>,
    private readonly onChange: (open: boolean, error?: unknown) => void,
    private readonly pauseMs: number,
  ) {}

  /** Whether the engine should be left alone now. Nobody waits for the probe that may follow. */
  get open(): boolean {
    if (this.#open && !this.#probing && performance.now() >= this.#nextProbe) void this.#ask();
    return this.#open;
  }

  trip(error: unknown): void {
    this.#nextProbe = performance.now() + this.pauseMs;
    if (this.#open) return;
    this.#open = true;
    this.onChange(true, error);
  }

  async #ask(): Promise<void> {
    this.#probing = true;
    try {
      await this.probe();
      this.#open = false;
      this.onChange(false);
    } catch {
      this.#nextProbe = performance.now() + this.pauseMs;
    } finally {
      this.#probing = false;
    }
  }
}
