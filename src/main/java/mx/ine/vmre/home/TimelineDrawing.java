package mx.ine.vmre.home;

import static mx.ine.vmre.home.StageTimeline.Text.room;
import static mx.ine.vmre.home.StageTimeline.WIDTH;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.home.StageTimeline.Bar;
import mx.ine.vmre.home.StageTimeline.Milestone;
import mx.ine.vmre.home.StageTimeline.Overlap;
import mx.ine.vmre.home.StageTimeline.Stretch;
import mx.ine.vmre.home.StageTimeline.Text;
import mx.ine.vmre.home.StageTimeline.Tick;
import mx.ine.vmre.home.StageTimeline.Today;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;

/** Draws any number of stages, overlapping or not, at true scale; every word finds room or is left out. */
final class TimelineDrawing {

    private static final double TOP = 32;
    private static final double LANE = 36;
    private static final double MILESTONE_LANE = 24;
    private static final double FRAME = 6;
    private static final double GAP = 10;
    private static final double HEAD_LINE = 14;
    private static final double TICK_TOP = 20;
    private static final double TODAY_TOP = 22;
    private static final double LETTERS_ABOVE = 13;
    private static final double LETTERS_BELOW = 6;
    private static final double TICK_ROOM = 78;
    private static final int[] TICK_MONTHS = {1, 2, 3, 6, 12};

    private final DatePeriod span;
    private final LocalDate now;
    private final TimelineWording wording;
    private final List<StageRow> stages;
    private final Lanes lanes = new Lanes();
    private final Map<StageRow, Integer> laneOf = new HashMap<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();

    private TimelineDrawing(DatePeriod period, List<StageRow> stages, LocalDate now, TimelineWording wording) {
        this.span = new DatePeriod(
                Stream.concat(Stream.of(period.from()), stages.stream().map(StageRow::from))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Stream.concat(Stream.of(period.to()), stages.stream().map(StageRow::to))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        this.stages = stages.stream().sorted(Comparator.comparing(StageRow::from).thenComparing(StageRow::number)).toList();
        this.now = now;
        this.wording = wording;
    }

    /** @param period of the strategy; the line is as long as it and its stages together */
    static StageTimeline of(
            DatePeriod period,
            List<StageRow> stages,
            List<MilestoneRow> milestones,
            LocalDate today,
            TimelineWording wording) {
        return new TimelineDrawing(period, stages, today, wording).draw(milestones);
    }

    private StageTimeline draw(List<MilestoneRow> milestones) {
        stages.forEach(this::bar);
        List<Overlap> overlaps = overlaps();
        double below = TOP + lanes.count() * LANE;
        Lanes milestoneLanes = new Lanes();
        List<Milestone> diamonds = milestones.stream()
                .filter(m -> m.key() && span.contains(m.day()))
                .map(m -> milestone(m, milestoneLanes, below))
                .toList();
        double floor = below + milestoneLanes.count() * MILESTONE_LANE + 2;
        Today today = span.contains(now) ? today(floor) : null;
        return new StageTimeline(
                floor + 8, today != null && today.x() > WIDTH / 2, ticks(today, floor), overlaps, bars, diamonds, texts, today);
    }

    /** The stage's bar, with its name inside if it fits, else before or after it. */
    private void bar(StageRow stage) {
        double x = at(stage.from());
        double width = round(at(stage.to().plusDays(1)) - x);
        double end = x + width;
        String until = wording.until(stage.to());
        double inside = room(stage.label()) + 2 * GAP;
        double untilRoom = room(until) + GAP;
        List<Text> written = new ArrayList<>();
        double from = x;
        double to = end;
        if (inside <= width) {
            written.add(new Text(x + 12, 0, "t-ink", stage.label()));
            if (inside + untilRoom <= width) {
                // Beside the name where today's line would run through it at the bar's end.
                written.add(crossesToday(end - GAP - room(until), end - GAP)
                        ? new Text(x + inside, 0, "t-2", until)
                        : new Text(end - GAP, 0, "t-2 end", until));
            } else if (end + untilRoom <= WIDTH) {
                to = end + untilRoom;
                written.add(new Text(end + GAP, 0, "t-2", until));
            }
        } else {
            boolean before = x >= WIDTH - end;
            String name = fitting(wording.named(stage), (before ? x : WIDTH - end) - GAP);
            from = before ? x - GAP - room(name) : x;
            to = before ? end : end + GAP + room(name);
            written.add(before ? new Text(x - GAP, 0, "t-ink end", name) : new Text(end + GAP, 0, "t-ink", name));
        }
        int lane = lanes.place(from, to);
        laneOf.put(stage, lane);
        double y = laneTop(lane);
        boolean live = stage.period().contains(now);
        String css = live ? "c-soft" : stage.to().isBefore(now) ? "c-stage-done" : "c-stage";
        bars.add(new Bar(x, y, width, css, live ? round(at(now) - x) : 0));
        written.forEach(t -> texts.add(new Text(round(t.x()), y + 19, t.css(), t.words())));
    }

    private record Meeting(DatePeriod days, int top, int bottom) {

        Meeting with(Meeting other) {
            return new Meeting(
                    new DatePeriod(days.from(), days.to().isAfter(other.days.to()) ? days.to() : other.days.to()),
                    Math.min(top, other.top), Math.max(bottom, other.bottom));
        }
    }

    /** Days in which two or more stages run, as runs that never touch: one frame and one sentence for each. */
    private List<Overlap> overlaps() {
        List<Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            for (StageRow later : stages.subList(i + 1, stages.size())) {
                int lane = laneOf.get(stages.get(i));
                int otherLane = laneOf.get(later);
                stages.get(i).period().intersection(later.period()).ifPresent(days ->
                        meetings.add(new Meeting(days, Math.min(lane, otherLane), Math.max(lane, otherLane))));
            }
        }
        meetings.sort(Comparator.comparing(m -> m.days().from()));
        List<Meeting> runs = new ArrayList<>();
        for (Meeting meeting : meetings) {
            Meeting last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && !meeting.days().from().isAfter(last.days().to().plusDays(1))) {
                runs.set(runs.size() - 1, last.with(meeting));
            } else {
                runs.add(meeting);
            }
        }
        return runs.stream().map(this::overlap).toList();
    }

    private Overlap overlap(Meeting run) {
        double x = at(run.days().from());
        double end = at(run.days().to().plusDays(1));
        String words = wording.overlap(run.days().days());
        double room = room(words);
        for (int lane = run.bottom(); lane >= run.top(); lane--) {
            if (x - GAP - room >= 0 && lanes.take(lane, x - GAP - room, x - GAP)) {
                texts.add(new Text(round(x - GAP), laneTop(lane) + 19, "t-2 end", words));
                break;
            }
            if (end + GAP + room <= WIDTH && lanes.take(lane, end + GAP, end + GAP + room)) {
                texts.add(new Text(round(end + GAP), laneTop(lane) + 19, "t-2", words));
                break;
            }
        }
        double y = laneTop(run.top()) - FRAME;
        return new Overlap(x, y, round(end - x), laneTop(run.bottom()) + Bar.HEIGHT + FRAME - y);
    }

    private Milestone milestone(MilestoneRow milestone, Lanes milestoneLanes, double below) {
        double x = round(at(milestone.day()));
        String words = wording.milestone(milestone);
        boolean before = x + 2 * GAP + room(words) > WIDTH;
        int lane = milestoneLanes.place(before ? x - 2 * GAP - room(words) : x - GAP, before ? x + GAP : x + 2 * GAP + room(words));
        double y = below + lane * MILESTONE_LANE + 10;
        texts.add(new Text(round(before ? x - 14 : x + 14), y + 4, before ? "t-2 end" : "t-2", words));
        return new Milestone(x, y);
    }

    private boolean crossesToday(double from, double to) {
        return span.contains(now) && from < at(now) + GAP && to > at(now) - GAP;
    }

    /** A line from top to floor, interrupted where something is written. */
    private List<Stretch> stretches(double x, double top, double floor) {
        List<Stretch> free = new ArrayList<>();
        double from = top;
        for (Text text : texts.stream().filter(t -> t.covers(x)).sorted(Comparator.comparing(Text::y)).toList()) {
            if (text.y() - LETTERS_ABOVE > from) {
                free.add(new Stretch(from, text.y() - LETTERS_ABOVE));
            }
            from = Math.max(from, text.y() + LETTERS_BELOW);
        }
        if (from < floor) {
            free.add(new Stretch(from, floor));
        }
        return free;
    }

    private Today today(double floor) {
        double x = at(now);
        String words = wording.today(now);
        boolean before = x + room(words) > WIDTH;
        Text label = new Text(before ? x + 2 : x - 2, HEAD_LINE, before ? "t-ink end" : "t-ink", words);
        return new Today(x, label, stretches(x, TODAY_TOP, floor));
    }

    /** Months at the finest step that leaves room for their names; the year stands with the first of each. */
    private List<Tick> ticks(Today today, double floor) {
        int step = TICK_MONTHS[TICK_MONTHS.length - 1];
        for (int i = TICK_MONTHS.length - 1; i >= 0; i--) {
            if (WIDTH / span.days() * 30.4 * TICK_MONTHS[i] >= TICK_ROOM) {
                step = TICK_MONTHS[i];
            }
        }
        List<Tick> ticks = new ArrayList<>();
        int yearSaid = 0;
        YearMonth month = YearMonth.from(span.from());
        for (; !month.atDay(1).isAfter(span.to()); month = month.plusMonths(step)) {
            if (month.atDay(1).isBefore(span.from())) {
                continue;
            }
            double x = at(month.atDay(1));
            String label = name(month, month.getYear() != yearSaid);
            if (x + 4 + room(label) <= WIDTH && clear(x + 4, x + 4 + room(label), today)) {
                ticks.add(new Tick(x, label, stretches(x, TICK_TOP, floor)));
                yearSaid = month.getYear();
            } else {
                ticks.add(new Tick(x, "", stretches(x, TICK_TOP, floor)));
            }
        }
        return ticks;
    }

    private static boolean clear(double from, double to, Today today) {
        return today == null || to + GAP < today.label().from() || from > today.label().to() + GAP;
    }

    private static String name(YearMonth month, boolean withYear) {
        String text = EsMx.month(month).substring(0, 3);
        return withYear ? text + " " + month.getYear() : text;
    }

    private double at(LocalDate day) {
        return round(ChronoUnit.DAYS.between(span.from(), day) * WIDTH / span.days());
    }

    private static double laneTop(int lane) {
        return TOP + lane * LANE;
    }

    private static String fitting(String words, double room) {
        int letters = (int) (room / Text.LETTER);
        return words.length() <= letters ? words : words.substring(0, Math.max(0, letters - 1)).strip() + "\u2026";
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
