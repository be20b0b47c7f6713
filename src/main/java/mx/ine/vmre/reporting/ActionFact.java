package mx.ine.vmre.reporting;

import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.ActionLine;

/**
 * How many actions of one line and area whose period touches the month stand where at the cut-off. The four are
 * disjoint: what should have ended and has not is late, whatever else it is.
 *
 * @param thisMonth whether it is the month of the report or the one before
 */
record ActionFact(
        boolean thisMonth, ActionLine line, Area area, long planned, long underWay, long done, long late) {}
