// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubBoost} from "../../src/interfaces/IHubBoost.sol";
import {IHubDeals} from "../../src/interfaces/IHubDeals.sol";
import {IHubSettlement} from "../../src/interfaces/IHubSettlement.sol";
import {IHubTasks} from "../../src/interfaces/IHubTasks.sol";
import {ILedger} from "../../src/interfaces/ILedger.sol";
import {Committees} from "../support/Committees.sol";
import {Vm} from "../support/Vm.sol";
import {Rules} from "./Rules.sol";

/// @notice Where a task is, as these books see it.
enum Phase {
    UNSET,
    ACTIVE,
    REVEALING,
    COMMITTED,
    COMPLETED,
    FAILED
}

/// @notice What a deal was made of.
struct Terms {
    address sponsor;
    address scheduler;
    address appOwner;
    address datasetOwner;
    address consumer;
    uint256 appPrice;
    uint256 datasetPrice;
    uint256 poolPrice;
    uint256 poolStake;
    uint256 workerStake;
    uint256 ratio;
    uint256 trust;
    uint256 start;
    bool boost;
    bytes32 tag;
}

/// @notice One contribution.
struct Voice {
    address worker;
    bytes32 digest;
    /// The hash is right, the seal is not: copied without knowing the digest.
    bool forged;
    /// Whose word it has, or nobody's.
    address enclave;
    uint256 weight;
    uint256 stake;
    bool revealed;
    bool rejected;
}

/// @notice One task.
struct Story {
    bytes32 dealId;
    uint256 index;
    Phase phase;
    /// What the consensus says.
    bytes32 digest;
    uint256 revealDeadline;
    Voice[] voices;
    /// On the settlement's road: where and as what its committee is fixed.
    bytes32 batch;
    uint256 place;
    bytes members;
    bool released;
}

/// @notice What whoever settles has of a winner's reward.
struct Tip {
    address from;
    address to;
    uint256 amount;
}

/// @title Three ledgers of one market
/// @notice The hub's own; the one that follows from the rules (`wealth`, `owes`, `scores`), which every action writes by what
/// it means to do; and the one that somebody keeps who reads nothing but the logs (`logged…`). They must always agree.
abstract contract Ghosts is Committees {
    // By the rules.
    mapping(address account => uint256) public wealth;
    mapping(address account => uint256) public owes;
    mapping(address worker => uint256) public scores;
    uint256 public kitty;
    /// Tokens that the hub was given without a call.
    uint256 public surplus;
    mapping(bytes32 dealId => Terms) internal terms;
    mapping(bytes32 taskId => Story) internal stories;
    bytes32[] public tasks;
    /// Tasks that have not ended, or whose committee is not released.
    bytes32[] internal open;
    mapping(bytes32 batch => bytes32[]) internal batches;
    mapping(bytes32 digest => uint256) public volumes;
    mapping(bytes32 digest => bool) public closed;
    bytes32[] public digests;
    mapping(address scheduler => address) internal delegates;

    // By the logs.
    mapping(address account => uint256) public loggedFree;
    mapping(address account => uint256) public loggedFrozen;
    mapping(address account => uint256) public loggedScore;
    mapping(bytes32 taskId => uint256) public taken;
    mapping(bytes32 taskId => uint256) public given;
    mapping(bytes32 taskId => uint256) public paid;
    mapping(bytes32 taskId => uint256) public refunded;
    mapping(bytes32 digest => uint256) public served;
    /// Refusals that no action has expected yet.
    mapping(bytes32 taskId => uint256) internal refusals;
    /// What the last action touched.
    bytes32[] internal touched;
    bytes32[] internal matched;

    /// How often each action did something.
    mapping(string action => uint256) public done;
    address[] internal parties;
    uint256 public clock;
    uint256 private _chance;
    uint256 private _count;

    // ------------------------------------------------------------------------------------------------ chance

    /// @dev One step of the history. The clock is kept here: it must not depend on what the test runner does with time.
    modifier step(uint256 seed) {
        _chance = uint256(keccak256(abi.encode(seed, ++_count)));
        vm.warp(clock);
        delete touched;
        delete matched;
        vm.recordLogs();
        _;
        _watch();
    }

    function _draw(uint256 below) internal returns (uint256) {
        _chance = uint256(keccak256(abi.encode(_chance)));
        return _chance % below;
    }

    function _oneIn(uint256 n) internal returns (bool) {
        return _draw(n) == 0;
    }

    /// @dev There is nothing to do for this action: it does not count.
    function _skip() internal pure {
        vm.assume(false);
    }

    function _warp(uint256 time) internal {
        if (time <= clock) return;
        clock = time;
        vm.warp(time);
    }

    /// @dev An open task that fits, from a random one on; 0 if none does.
    function _find(function(bytes32) view returns (bool) fits) internal returns (bytes32) {
        if (open.length == 0) return 0;
        uint256 start = _draw(open.length);
        for (uint256 i = 0; i < open.length; ++i) {
            bytes32 taskId = open[(start + i) % open.length];
            if (fits(taskId)) return taskId;
        }
        return 0;
    }

    function _close(bytes32 taskId) internal {
        for (uint256 i = 0; i < open.length; ++i) {
            if (open[i] != taskId) continue;
            open[i] = open[open.length - 1];
            open.pop();
            return;
        }
    }

    // ------------------------------------------------------------------------------------------------ terms

    function _termsOf(bytes32 taskId) internal view returns (Terms storage) {
        return terms[stories[taskId].dealId];
    }

    function _priceOf(Terms storage t) internal view returns (uint256) {
        return t.appPrice + t.datasetPrice + t.poolPrice;
    }

    function _contributionDeadline(bytes32 taskId) internal view returns (uint256) {
        return _termsOf(taskId).start + 7 * T;
    }

    /// @dev Every answer to this task needs an enclave's word.
    function _needsEnclave(bytes32 taskId) internal view returns (bool) {
        return uint256(_termsOf(taskId).tag) % 2 == 1;
    }

    function _finalDeadline(bytes32 taskId) internal view returns (uint256) {
        Terms storage t = _termsOf(taskId);
        return t.start + (t.boost ? 7 : 10) * T;
    }

    function _free(address account) internal view returns (uint256) {
        return wealth[account] - owes[account];
    }

    // ------------------------------------------------------------------------------------------------ rules

    /// @dev Does this answer's group outweigh all doubt?
    function _believed(Story storage s, bytes32 digest, uint256 trust) internal view returns (bool) {
        uint256 total = 1;
        uint256 group;
        for (uint256 i = 0; i < s.voices.length; ++i) {
            (uint256 product, bool first) = _group(s, i);
            if (!first) continue;
            total += product;
            if (s.voices[i].digest == digest) group = product;
        }
        return group * trust > total * (trust - 1);
    }

    /// @dev Weight of the group of voice `i`, and whether it is its first voice.
    function _group(Story storage s, uint256 i) private view returns (uint256 product, bool first) {
        if (s.voices[i].rejected) return (0, false);
        product = 1;
        first = true;
        for (uint256 k = 0; k < s.voices.length; ++k) {
            Voice storage v = s.voices[k];
            if (v.rejected || v.digest != s.voices[i].digest) continue;
            if (k < i) first = false;
            product *= v.weight;
        }
    }

    /// @dev Everybody is paid for a task: the payer pays the price, whoever showed the digest shares the workerpool price and
    /// what the others staked, the scheduler has the rest.
    function _pay(bytes32 taskId) internal {
        _pay(taskId, false, Tip(address(0), address(0), 0));
    }

    /// @param capped the kitty gives at most the workerpool price
    function _pay(bytes32 taskId, bool capped, Tip memory tip) internal {
        Terms storage t = _termsOf(taskId);
        Story storage s = stories[taskId];
        _spend(t.sponsor, _priceOf(t));
        wealth[t.appOwner] += t.appPrice;
        if (t.datasetPrice != 0) wealth[t.datasetOwner] += t.datasetPrice;
        owes[t.scheduler] -= t.poolStake;
        uint256 part = Rules.kittyPart(kitty);
        if (capped && part > t.poolPrice) part = t.poolPrice;
        kitty -= part;
        (uint256 pot, uint256 shares) = _pot(t, s);
        uint256 forWorkers = Rules.percent(pot, 100 - t.ratio);
        for (uint256 i = 0; i < s.voices.length; ++i) {
            Voice storage v = s.voices[i];
            if (v.revealed) {
                uint256 amount = forWorkers * Rules.share(v.weight) / shares;
                pot -= amount;
                _payVoice(v, amount, tip);
                if (s.voices.length > 1) ++scores[v.worker];
            } else {
                _spend(v.worker, v.stake);
                scores[v.worker] = Rules.faulty(scores[v.worker]);
            }
        }
        wealth[t.scheduler] += pot + part;
        s.phase = Phase.COMPLETED;
        _close(taskId);
        _calledBack(t);
    }

    function _payVoice(Voice storage v, uint256 amount, Tip memory tip) private {
        owes[v.worker] -= v.stake;
        if (v.worker == tip.from) {
            uint256 taken_ = tip.amount < amount ? tip.amount : amount;
            amount -= taken_;
            wealth[tip.to] += taken_;
        }
        wealth[v.worker] += amount;
    }

    function _pot(Terms storage t, Story storage s) private view returns (uint256 pot, uint256 shares) {
        pot = t.poolPrice;
        for (uint256 i = 0; i < s.voices.length; ++i) {
            if (s.voices[i].revealed) shares += Rules.share(s.voices[i].weight);
            else pot += s.voices[i].stake;
        }
    }

    function _spend(address account, uint256 amount) internal {
        wealth[account] -= amount;
        owes[account] -= amount;
    }

    /// @dev A consumer that spends what it has when it is called.
    function _calledBack(Terms storage t) internal virtual;

    /// @dev The payer has everything back, the scheduler's stake is the kitty's, and on the classic road workers are free.
    function _refund(bytes32 taskId) internal {
        Terms storage t = _termsOf(taskId);
        Story storage s = stories[taskId];
        owes[t.sponsor] -= _priceOf(t);
        _spend(t.scheduler, t.poolStake);
        kitty += t.poolStake;
        bool committed = s.phase == Phase.COMMITTED;
        for (uint256 i = 0; i < s.voices.length && !committed; ++i) {
            owes[s.voices[i].worker] -= s.voices[i].stake;
        }
        s.phase = Phase.FAILED;
        if (!committed || s.released) _close(taskId);
    }

    // ------------------------------------------------------------------------------------------------ logs

    /// @dev A task of a batch was to be refused, and was.
    function _expectRefusal(bytes32 taskId, string memory otherwise) internal {
        check(refusals[taskId] != 0, otherwise);
        --refusals[taskId];
    }

    /// @dev Keeps the ledger of a reader of logs.
    function _watch() internal {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter != address(hub)) continue;
            bytes32 topic = logs[i].topics[0];
            if (topic == ILedger.Transfer.selector) {
                _watchTransfer(logs[i]);
            } else if (topic == ILedger.Lock.selector || topic == ILedger.Unlock.selector) {
                (address account, uint256 amount) = abi.decode(logs[i].data, (address, uint256));
                if (topic == ILedger.Lock.selector) loggedFrozen[account] += amount;
                else loggedFrozen[account] -= amount;
            } else if (topic == ILedger.Seize.selector || topic == ILedger.Reward.selector) {
                _watchMoney(logs[i], topic == ILedger.Seize.selector);
            } else if (topic == IHubDeals.OrdersMatched.selector) {
                _watchMatch(logs[i]);
            } else {
                _watchTask(logs[i], topic);
            }
        }
    }

    function _touch(bytes32 taskId) private {
        for (uint256 i = 0; i < touched.length; ++i) {
            if (touched[i] == taskId) return;
        }
        touched.push(taskId);
    }

    function _watchTransfer(Vm.Log memory log) private {
        address from = address(uint160(uint256(log.topics[1])));
        address to = address(uint160(uint256(log.topics[2])));
        uint256 amount = abi.decode(log.data, (uint256));
        if (from != address(0)) loggedFree[from] -= amount;
        if (to != address(0)) loggedFree[to] += amount;
    }

    function _watchMoney(Vm.Log memory log, bool seized) private {
        (address account, uint256 amount, bytes32 taskId) = abi.decode(log.data, (address, uint256, bytes32));
        _touch(taskId);
        if (seized) {
            loggedFrozen[account] -= amount;
            taken[taskId] += amount;
        } else {
            given[taskId] += amount;
        }
    }

    function _watchMatch(Vm.Log memory log) private {
        (bytes32 dealId, bytes32 a, bytes32 d, bytes32 w, bytes32 r, uint256 volume) =
            abi.decode(log.data, (bytes32, bytes32, bytes32, bytes32, bytes32, uint256));
        matched.push(dealId);
        served[a] += volume;
        if (d != 0) served[d] += volume;
        served[w] += volume;
        served[r] += volume;
    }

    function _watchTask(Vm.Log memory log, bytes32 topic) private {
        if (topic == IHubTasks.TaskFinalize.selector) {
            ++paid[log.topics[1]];
        } else if (topic == IHubTasks.TaskClaimed.selector) {
            ++refunded[log.topics[1]];
        } else if (topic == IHubBoost.ResultPushedBoost.selector) {
            (bytes32 dealId, uint256 index,) = abi.decode(log.data, (bytes32, uint256, bytes));
            ++paid[keccak256(abi.encode(dealId, index))];
        } else if (topic == IHubTasks.AccurateContribution.selector) {
            ++loggedScore[address(uint160(uint256(log.topics[1])))];
        } else if (topic == IHubTasks.FaultyContribution.selector) {
            address worker = address(uint160(uint256(log.topics[1])));
            loggedScore[worker] = Rules.faulty(loggedScore[worker]);
        } else if (
            topic == IHubSettlement.CommitmentRefused.selector || topic == IHubSettlement.SettlementRefused.selector
        ) {
            ++refusals[log.topics[1]];
        } else if (log.topics.length > 1) {
            _touch(log.topics[1]);
        }
    }

    // ------------------------------------------------------------------------------------------------ read by the test

    function allParties() external view returns (address[] memory) {
        return parties;
    }

    function lastTouched() external view returns (bytes32[] memory) {
        return touched;
    }

    function openTasks() external view returns (bytes32[] memory) {
        return open;
    }

    function counts() external view returns (uint256 taskCount, uint256 digestCount) {
        return (tasks.length, digests.length);
    }

    function story(bytes32 taskId) external view returns (Story memory, Terms memory) {
        return (stories[taskId], _termsOf(taskId));
    }

    function theHub() external view returns (address, address) {
        return (address(hub), address(rlc));
    }
}
