package mx.ine.vmre.partners;

/** What every section of an organisation's page shows above its content: which tab is open and the counts on the tabs. */
record SheetHead(String section, boolean mayEdit, long activities, long changes) {}
