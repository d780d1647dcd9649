/** Lets the ribbon's buttons call these functions, by the FunctionName of the manifest. */
export function associateCommands(commands: Readonly<Record<string, () => Promise<void>>>): void {
  for (const [name, act] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // What a command has to tell stands in the session; what fails beside it (the pane cannot be shown) is left to
      // the developer tools.
      // Excel keeps the button pressed until it hears that the command has come to an end, whatever end.
      void act()
        .catch((error: unknown) => reportError(error))
        .finally(() => event.completed());
    });
  }
}

/** Opens the pane beside the sheet. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}
