/** Something that happens again and again, and can be listened to. */
export interface Signal<T> {
  emit(value: T): void;
  /** Listens until the function returned is called. */
  on(listener: (value: T) => void): () => void;
}

/** A signal without listeners. They are called in the order in which they came. */
export function createSignal<T>(): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    emit(value) {
      for (const listener of [...listeners]) listener(value);
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
