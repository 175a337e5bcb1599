/** Takes in each as soon as it and all before it are there, while other cores make the next. */
export async function inTurn<From, To>(
  all: readonly Promise<From>[],
  take: (each: From) => To,
): Promise<readonly To[]> {
  const taken: To[] = [];
  // What fails while another one is waited for is not unhandled: it fails here in its turn.
  for (const each of all) each.catch(() => {});
  for (const each of all) taken.push(take(await each));
  return taken;
}
