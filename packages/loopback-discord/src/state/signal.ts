/** Something that happens again and again, and can be listened to. */
export type Signal<T> = ReturnType<typeof createSignal<T>>;

/** A signal without listeners. They are called in the order in which they came. */
export function createSignal<T>() {
  const listeners = new Set<(value: T) => void>();
  return {
    emit(value: T): void {
      for (const listener of [...listeners]) listener(value);
    },
    /** Listens until the function returned is called. */
    on(listener: (value: T) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
