#include "picture/vector/simplify_content.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool constructs_path(std::string_view name) { return is_any_of(name, {"m", "l", "c", "v", "y", "h", "re"}); }

bool ends_path(std::string_view name) { return is_any_of(name, {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n"}); }

/// Operators after which the graphics state is what it was. Not `Do`: Ghostscript 10.0 loses the colour at an image
/// with a mask.
bool leaves_state(std::string_view name)
{
    return constructs_path(name) || ends_path(name) || is_any_of(name, {"sh", "EI"});
}

bool paints(std::string_view name)
{
    return (ends_path(name) && name != "n") || is_any_of(name, {"Do", "sh", "EI", "Tj", "TJ", "'", "\""});
}

/// What is known of the graphics state; nothing known where a value is missing.
struct KnownState {
    std::map<std::string, std::string> parameters; ///< "w" to its operands; colours under "fill" and "stroke"
    std::optional<double> fill_alpha;
    std::optional<double> stroke_alpha;
    std::optional<std::string> blend_mode;
    std::optional<bool> has_soft_mask;

    [[nodiscard]] bool is_opaque() const
    {
        return fill_alpha == 1 && stroke_alpha == 1 && blend_mode == "/Normal" && has_soft_mask == false;
    }
};

/// Drops operators that set what is set already, following the state.
class StateFollower
{
public:
    StateFollower(const std::map<std::string, GraphicsStateChange>& changes, InitialState initial) : changes_(changes)
    {
        if (initial == InitialState::opaque)
            state_ = {.fill_alpha = 1, .stroke_alpha = 1, .blend_mode = "/Normal", .has_soft_mask = false};
    }

    SimplifiedContent run(const Content& content)
    {
        for (const ContentOperation& operation : content) {
            if (keep(operation))
                result_.content.push_back(operation);
        }
        return std::move(result_);
    }

private:
    bool keep(const ContentOperation& operation)
    {
        const std::string& name = operation.name;
        if (name == "q")
            saved_.push_back(state_);
        else if (name == "Q")
            restore();
        else if (name == "gs")
            return changes_state(operation);
        else if (name == "Do")
            pass_object(operation);
        else if (is_any_of(name, {"w", "J", "j", "M", "d", "i"}))
            return set(name, operation.operands);
        else if (is_any_of(name, {"k", "g", "rg"}))
            return set("fill", name + operation.operands);
        else if (is_any_of(name, {"K", "G", "RG"}))
            return set("stroke", name + operation.operands);
        else if (is_any_of(name, {"cs", "sc", "scn"}))
            state_.parameters["fill"] = "in a space";
        else if (is_any_of(name, {"CS", "SC", "SCN"}))
            state_.parameters["stroke"] = "in a space";
        return true;
    }

    void pass_object(const ContentOperation& operation)
    {
        if (!state_.is_opaque())
            result_.painted_through.insert(name_of(operation));
        state_.parameters.erase("fill"); // which Ghostscript may have lost
        state_.parameters.erase("stroke");
    }

    void restore()
    {
        if (saved_.empty())
            return;
        state_ = std::move(saved_.back());
        saved_.pop_back();
    }

    bool set(const std::string& parameter, const std::string& value)
    {
        const auto [known, is_new] = state_.parameters.try_emplace(parameter, value);
        if (!is_new && known->second == value)
            return false;
        known->second = value;
        return true;
    }

    bool changes_state(const ContentOperation& operation)
    {
        const auto change = changes_.find(name_of(operation));
        if (change == changes_.end())
            return true;
        const GraphicsStateChange& to = change->second;
        bool is_change = to.sets_more;
        if (to.sets_more) {
            for (const char* const parameter : {"w", "J", "j", "M", "d", "i"})
                state_.parameters.erase(parameter);
        }
        const auto apply = [&](auto& known, const auto& value) {
            if (!value)
                return;
            is_change = is_change || known != value;
            known = value;
        };
        is_change = is_change || to.has_soft_mask == true; // another mask may be set already
        apply(state_.fill_alpha, to.fill_alpha);
        apply(state_.stroke_alpha, to.stroke_alpha);
        apply(state_.blend_mode, to.blend_mode);
        apply(state_.has_soft_mask, to.has_soft_mask);
        return is_change;
    }

    const std::map<std::string, GraphicsStateChange>& changes_;
    KnownState state_;
    std::vector<KnownState> saved_;
    SimplifiedContent result_;
};

bool is_identity(const ContentOperation& operation)
{
    return operation.name == "cm" && numbers_of(operation) == std::vector<double>{1, 0, 0, 1, 0, 0};
}

/// Drops matrices that do not move, and subpaths of a point that nothing is drawn from (cairo ends clips with one).
Content without_idle_operations(const Content& content)
{
    Content kept;
    for (const ContentOperation& operation : content) {
        if (is_identity(operation))
            continue;
        const bool leaves_point = ends_path(operation.name) || is_any_of(operation.name, {"W", "W*", "m"});
        const bool had_more = kept.size() >= 2 && constructs_path(kept[kept.size() - 2].name);
        if (leaves_point && had_more && kept.back().name == "m")
            kept.pop_back();
        kept.push_back(operation);
    }
    return kept;
}

/// Drops pairs of `q` and `Q` that protect nothing: nothing is painted in them, or nothing in them sets a state, or
/// nothing follows that could see it.
class BlockFolding
{
public:
    explicit BlockFolding(const Content& content) : content_(content), is_dropped_(content.size(), 0) {}

    Content run()
    {
        for (std::size_t at = 0; at < content_.size(); ++at)
            look_at(at);
        fold_last_blocks();
        Content kept;
        for (std::size_t at = 0; at < content_.size(); ++at) {
            if (is_dropped_[at] == 0)
                kept.push_back(content_[at]);
        }
        return kept;
    }

private:
    struct Block {
        std::size_t start;
        bool sets_state = false;
        bool paints = false;
    };

    void look_at(std::size_t at)
    {
        const std::string& name = content_[at].name;
        if (name == "q") {
            open_.push_back({at});
        } else if (name == "Q" && !open_.empty()) {
            close(at);
        } else if (!open_.empty()) {
            open_.back().paints = open_.back().paints || paints(name);
            open_.back().sets_state = open_.back().sets_state || !leaves_state(name);
        }
    }

    void close(std::size_t end)
    {
        const Block block = open_.back();
        open_.pop_back();
        if (!block.paints)
            std::fill(is_dropped_.begin() + static_cast<std::ptrdiff_t>(block.start),
                      is_dropped_.begin() + static_cast<std::ptrdiff_t>(end) + 1, char{1});
        else if (!block.sets_state)
            is_dropped_[block.start] = is_dropped_[end] = 1;
        if (!open_.empty())
            open_.back().paints = open_.back().paints || block.paints;
    }

    /// At the stream's end, and so at the end of a block that is dropped here, the state is given back anyway.
    void fold_last_blocks()
    {
        std::size_t end = content_.size();
        while (end > 0) {
            --end;
            if (is_dropped_[end] != 0)
                continue;
            if (content_[end].name != "Q")
                return;
            const std::optional<std::size_t> start = start_of_block(end);
            if (!start)
                return;
            is_dropped_[*start] = is_dropped_[end] = 1;
        }
    }

    [[nodiscard]] std::optional<std::size_t> start_of_block(std::size_t end) const
    {
        int depth = 0;
        for (std::size_t at = end + 1; at-- > 0;) {
            if (is_dropped_[at] != 0)
                continue;
            depth += content_[at].name == "Q" ? 1 : content_[at].name == "q" ? -1 : 0;
            if (depth == 0)
                return at;
        }
        return std::nullopt;
    }

    const Content& content_;
    std::vector<char> is_dropped_;
    std::vector<Block> open_;
};

} // namespace

bool GraphicsStateChange::is_transparent() const
{
    return fill_alpha.value_or(1) < 1 || stroke_alpha.value_or(1) < 1 || has_soft_mask.value_or(false) ||
           blend_mode.value_or("/Normal") != "/Normal";
}

SimplifiedContent simplify_content(Content content, const std::map<std::string, GraphicsStateChange>& changes,
                                   InitialState initial)
{
    // Dropping states empties blocks, and folding blocks repeats states: twice settles what cairo writes.
    constexpr int rounds = 2;
    SimplifiedContent result;
    for (int round = 0; round < rounds; ++round) {
        result = StateFollower(changes, initial).run(BlockFolding(without_idle_operations(content)).run());
        content = result.content;
    }
    return result;
}

} // namespace skrejlapa
