// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Deal} from "../src/types/Deal.sol";
import {TaskStatus} from "../src/types/Enums.sol";
import {Task} from "../src/types/Task.sol";
import {Assertions} from "./support/Assertions.sol";
import {Case, Committees} from "./support/Committees.sol";
import {Orders} from "./support/Market.sol";

/// @title A market that lives by chance
/// @notice Every action does something possible, or nothing. Times only move forward.
contract Life is Committees {
    bytes32[] public tasks;
    bytes32[] public deals;
    bytes32[] public digests;
    mapping(bytes32 digest => uint256) public volumes;
    /// Committees that were fixed, and how many stakes each still holds.
    mapping(bytes32 taskId => bytes encoded) private _cases;
    mapping(bytes32 taskId => uint256) public held;
    /// Tasks that were final, with how.
    mapping(bytes32 taskId => TaskStatus) public ended;

    constructor() {
        setUp();
    }

    function taskCount() external view returns (uint256) {
        return tasks.length;
    }

    function digestCount() external view returns (uint256) {
        return digests.length;
    }

    function dealCount() external view returns (uint256) {
        return deals.length;
    }

    function accounts() external view returns (address[] memory all) {
        all = new address[](WORKERS + 8);
        for (uint256 i = 0; i < WORKERS; ++i) {
            all[i] = workers[i];
        }
        all[WORKERS] = appOwner;
        all[WORKERS + 1] = datasetOwner;
        all[WORKERS + 2] = scheduler;
        all[WORKERS + 3] = requester;
        all[WORKERS + 4] = sponsor;
        all[WORKERS + 5] = hub.kitty_address();
        all[WORKERS + 6] = stranger;
        all[WORKERS + 7] = address(this);
    }

    function theHub() external view returns (address, address) {
        return (address(hub), address(rlc));
    }

    // ------------------------------------------------------------------------------------------------ actions

    function makeDeal(uint256 seed) external {
        Orders memory o = seed & 1 == 0 ? _orders(seed % 9) : _ordersWithDataset(seed % 9);
        o.request.volume = 1 + (seed >> 8) % 3;
        o.app.volume = 1 + (seed >> 16) % 4;
        o.workerpool.workerpoolprice = (seed >> 24) % (POOL_PRICE + 1);
        _signAll(o);
        vm.prank((seed >> 60) & 1 == 0 ? requester : sponsor);
        bytes32 dealId = (seed >> 61) & 1 == 0
            ? hub.matchOrders(o.app, o.dataset, o.workerpool, o.request)
            : hub.sponsorMatchOrders(o.app, o.dataset, o.workerpool, o.request);
        deals.push(dealId);
        _remember(_requestDigest(o), o.request.volume);
        _remember(_digest(structHashes.app(o.app)), o.app.volume);
        _remember(_digest(structHashes.workerpool(o.workerpool)), o.workerpool.volume);
        tasks.push(hub.initialize(dealId, 0));
    }

    function _remember(bytes32 digest, uint256 volume) private {
        digests.push(digest);
        volumes[digest] = volume;
    }

    function initialize(uint256 seed) external {
        if (deals.length == 0) return;
        bytes32 dealId = deals[seed % deals.length];
        uint256 index = (seed >> 128) % hub.viewDeal(dealId).botSize;
        bytes32 taskId = keccak256(abi.encode(dealId, index));
        if (hub.viewTask(taskId).status == TaskStatus.UNSET) tasks.push(hub.initialize(dealId, index));
    }

    function contribute(uint256 seed) external {
        (bytes32 taskId, Task memory task) = _pick(seed);
        if (task.status != TaskStatus.ACTIVE || block.timestamp >= task.contributionDeadline) return;
        address worker = workers[(seed >> 64) % WORKERS];
        if (hub.viewContribution(taskId, worker).resultHash != 0) return;
        if (hub.balanceOf(worker) < hub.viewDeal(task.dealid).workerStake) return;
        _contribute(taskId, worker, _answer(seed >> 128));
    }

    function reveal(uint256 seed) external {
        (bytes32 taskId, Task memory task) = _pick(seed);
        if (task.status != TaskStatus.REVEALING || block.timestamp >= task.revealDeadline) return;
        if (_cases[taskId].length != 0) return;
        address worker = task.contributors[(seed >> 64) % task.contributors.length];
        for (uint256 a = 0; a < 3; ++a) {
            bytes32 digest = _answer(a);
            if (keccak256(abi.encode(taskId, digest)) != task.consensusValue) continue;
            vm.prank(worker);
            try hub.reveal(taskId, digest) {} catch {}
        }
    }

    function finalize(uint256 seed) external {
        (bytes32 taskId, Task memory task) = _pick(seed);
        if (task.status != TaskStatus.REVEALING || block.timestamp >= task.finalDeadline) return;
        if (_cases[taskId].length != 0) return;
        if (task.revealCounter == task.winnerCounter) {
            _finalize(taskId);
        } else if (block.timestamp < task.revealDeadline) {
            return;
        } else if (task.revealCounter > 0) {
            _finalize(taskId);
        } else {
            vm.prank(scheduler);
            hub.reopen(taskId);
        }
        _note(taskId);
    }

    function alone(uint256 seed) external {
        (bytes32 taskId, Task memory task) = _pick(seed);
        if (task.status != TaskStatus.ACTIVE || block.timestamp >= task.contributionDeadline) return;
        if (task.contributors.length != 0 || hub.viewDeal(task.dealid).trust != 1) return;
        _solo(taskId, workers[(seed >> 64) % WORKERS], _answer(seed >> 128));
        _note(taskId);
    }

    function claim(uint256 seed) external {
        if (tasks.length == 0) return;
        bytes32 taskId = tasks[seed % tasks.length];
        Task memory task = hub.viewTask(taskId);
        if (task.status != TaskStatus.ACTIVE && task.status != TaskStatus.REVEALING) return;
        if (block.timestamp < task.finalDeadline) return;
        hub.claim(taskId);
        _note(taskId);
    }

    function commit(uint256 seed) external {
        if (deals.length == 0) return;
        uint256 window = deals.length < 4 ? deals.length : 4;
        bytes32 dealId = deals[deals.length - 1 - seed % window];
        Deal memory d = hub.viewDeal(dealId);
        uint256 size = d.trust <= 1 ? 1 : 1 + (seed >> 16) % WORKERS;
        bytes32[] memory answers = new bytes32[](size);
        for (uint256 k = 0; k < size; ++k) {
            answers[k] = (seed >> (32 + 3 * k)) % 8 == 0 ? LIE : HONEST;
        }
        Case memory c =
            _caseFrom(dealId, d.botFirst + (seed >> 128) % d.botSize, answers, (seed >> 136) % (WORKERS + 1 - size));
        // Liars may be believed: then their hash is the consensus.
        if (_mostLie(answers)) _describe(c, LIE);
        bool isNew = hub.viewTask(c.taskId).status == TaskStatus.UNSET;
        if (_commit(c).length != 0) return;
        _cases[c.taskId] = abi.encode(c);
        held[c.taskId] = d.trust <= 1 ? 0 : size;
        if (isNew) tasks.push(c.taskId);
    }

    function _mostLie(bytes32[] memory answers) private pure returns (bool) {
        uint256 lies;
        for (uint256 k = 0; k < answers.length; ++k) {
            if (answers[k] == LIE) ++lies;
        }
        return 2 * lies > answers.length;
    }

    function _remembered(bytes32 taskId) private view returns (Case memory c) {
        bytes memory encoded = _cases[taskId];
        if (encoded.length != 0) c = abi.decode(encoded, (Case));
    }

    function settle(uint256 seed) external {
        if (tasks.length == 0) return;
        Case memory c = _remembered(tasks[seed % tasks.length]);
        if (c.taskId == 0) return;
        bytes32 digest = (seed >> 64) % 5 == 0 ? OTHER_LIE : _digestOf(c);
        bool closed = (seed >> 70) & 1 == 0;
        bytes memory refusal = closed
            ? _settleClosed(
                stranger,
                _settlement(c, _list(c), 0, digest),
                _closing((seed >> 80) % WORKERS, c.taskId, "results", (seed >> 96) % RLC_UNIT)
            )
            : _settle(c, digest);
        if (refusal.length != 0) return;
        held[c.taskId] = 0;
        _note(c.taskId);
    }

    function _digestOf(Case memory c) private pure returns (bytes32) {
        return c.consensus == keccak256(abi.encode(c.taskId, LIE)) ? LIE : HONEST;
    }

    function release(uint256 seed) external {
        if (tasks.length == 0) return;
        Case memory c = _remembered(tasks[seed % tasks.length]);
        if (c.taskId == 0) return;
        (bool committed, bool settled, bool released) = hub.viewCommitment(c.taskId);
        if (!committed || settled || released) return;
        if (block.timestamp < hub.viewTask(c.taskId).finalDeadline) return;
        _release(c);
        held[c.taskId] = 0;
    }

    function wait_(uint256 seed) external {
        vm.warp(block.timestamp + seed % (3 * T));
    }

    function move(uint256 seed) external {
        address from = workers[seed % WORKERS];
        address to = (seed >> 8) & 1 == 0 ? stranger : workers[(seed >> 16) % WORKERS];
        uint256 amount = (seed >> 64) % (hub.balanceOf(from) / 8 + 1);
        vm.startPrank(from);
        if ((seed >> 9) & 1 == 0) hub.transfer(to, amount);
        else hub.withdraw(amount);
        vm.stopPrank();
    }

    function deposit(uint256 seed) external {
        hub.depositFor(seed % RLC_UNIT, workers[(seed >> 64) % WORKERS]);
    }

    function _pick(uint256 seed) private view returns (bytes32 taskId, Task memory task) {
        if (tasks.length == 0) return (taskId, task);
        // The latest ones most of the time, or nothing would ever end.
        uint256 window = tasks.length < 4 ? tasks.length : 4;
        taskId = tasks[tasks.length - 1 - seed % window];
        task = hub.viewTask(taskId);
    }

    function _answer(uint256 seed) private pure returns (bytes32) {
        return keccak256(abi.encode("answer", seed % 3));
    }

    function _note(bytes32 taskId) private {
        TaskStatus status = hub.viewTask(taskId).status;
        if (status == TaskStatus.COMPLETED || status == TaskStatus.FAILED) ended[taskId] = status;
    }
}

/// @notice What holds at every moment of every life.
contract InvariantsTest is Assertions {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Life private life;
    IHubViews private hub;
    IHubViews private rlc;

    function setUp() public {
        life = new Life();
        (address h, address r) = life.theHub();
        (hub, rlc) = (IHubViews(h), IHubViews(r));
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(life);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        bytes4[] memory s = new bytes4[](17);
        (s[0], s[1], s[2], s[3]) =
        (life.makeDeal.selector, life.initialize.selector, life.contribute.selector, life.reveal.selector);
        (s[4], s[5], s[6], s[7]) =
        (life.finalize.selector, life.alone.selector, life.claim.selector, life.wait_.selector);
        // What makes tasks end is drawn twice as often.
        (s[8], s[9], s[10], s[11]) =
        (life.move.selector, life.deposit.selector, life.contribute.selector, life.reveal.selector);
        (s[12], s[13], s[14]) = (life.commit.selector, life.settle.selector, life.release.selector);
        (s[15], s[16]) = (life.commit.selector, life.settle.selector);
        targets[0] = FuzzSelector(address(life), s);
    }

    /// @dev The life above is one: tasks complete, expire and are reopened in it.
    function test_life_reachesEveryEnd() public {
        uint256 seed = 1;
        uint256 released;
        uint256 settled;
        for (uint256 i = 0; i < 900; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 what = seed % 17;
            uint256 s = seed >> 8;
            if (what == 0) life.makeDeal(s);
            else if (what == 1) life.alone(s);
            else if (what < 5) life.contribute(s);
            else if (what < 8) life.reveal(s);
            else if (what < 10) life.finalize(s);
            else if (what == 10) life.claim(s);
            else if (what < 13) life.commit(s);
            else if (what < 15) life.settle(s);
            else if (what == 15) life.release(s);
            else life.wait_(s % 400);
        }
        uint256[5] memory count;
        for (uint256 i = 0; i < life.taskCount(); ++i) {
            (, bool isSettled, bool isReleased) = hub.viewCommitment(life.tasks(i));
            if (isSettled) ++settled;
            if (isReleased) ++released;
            ++count[uint256(hub.viewTask(life.tasks(i)).status)];
        }
        check(count[uint256(TaskStatus.COMPLETED)] > 3, "completed");
        check(count[uint256(TaskStatus.FAILED)] > 0, "failed");
        check(settled > 3, "settled");
        check(released > 0, "released");
        invariant_tokenCoversTheLedger();
        invariant_potCoversTheFrozen();
        invariant_openTasksAreCovered();
        invariant_consumedWithinVolume();
        invariant_endedTasksStay();
    }

    /// Rationale: every nRLC that an account has here is one RLC unit that the hub holds.
    function invariant_tokenCoversTheLedger() public view {
        equal(rlc.balanceOf(address(hub)), hub.totalSupply(), "token");
        equal(_sum(false) + hub.balanceOf(address(hub)), hub.totalSupply(), "balances");
    }

    /// Rationale: every frozen nRLC, the kitty's included, is one in the pot.
    function invariant_potCoversTheFrozen() public view {
        equal(_sum(true), hub.balanceOf(address(hub)), "frozen");
        equal(hub.frozenOf(address(hub)), 0, "the hub itself owes nothing");
    }

    /// Rationale: what is frozen is exactly what open tasks will need, so that all of them can end, in any order.
    function invariant_openTasksAreCovered() public view {
        uint256 needed;
        for (uint256 i = 0; i < life.dealCount(); ++i) {
            needed += _needed(life.deals(i));
        }
        uint256 kitty = hub.frozenOf(0x99c2268479b93fDe36232351229815DF80837e23);
        equal(needed, hub.balanceOf(address(hub)) - kitty, "covered");
    }

    function _needed(bytes32 dealId) private view returns (uint256 needed) {
        Deal memory d = hub.viewDeal(dealId);
        uint256 price = d.app.price + d.dataset.price + d.workerpool.price + (d.workerpool.price * 30) / 100;
        for (uint256 index = 0; index < d.botSize; ++index) {
            bytes32 taskId = keccak256(abi.encode(dealId, index));
            Task memory task = hub.viewTask(taskId);
            // Stakes of a committee are held until it is settled or released, claimed or not.
            needed += life.held(taskId) * d.workerStake;
            if (task.status == TaskStatus.COMPLETED || task.status == TaskStatus.FAILED) continue;
            needed += price + task.contributors.length * d.workerStake;
        }
    }

    /// Rationale: nobody is served more than it signed for.
    function invariant_consumedWithinVolume() public view {
        for (uint256 i = 0; i < life.digestCount(); ++i) {
            bytes32 digest = life.digests(i);
            check(hub.viewConsumed(digest) <= life.volumes(digest), "consumed");
        }
    }

    /// Rationale: a task that ended stays as it ended.
    function invariant_endedTasksStay() public view {
        for (uint256 i = 0; i < life.taskCount(); ++i) {
            bytes32 taskId = life.tasks(i);
            TaskStatus status = life.ended(taskId);
            if (status != TaskStatus.UNSET) check(hub.viewTask(taskId).status == status, "ended");
        }
    }

    function _sum(bool frozen) private view returns (uint256 sum) {
        address[] memory all = life.accounts();
        for (uint256 i = 0; i < all.length; ++i) {
            sum += frozen ? hub.frozenOf(all[i]) : hub.balanceOf(all[i]);
        }
    }
}

/// @notice The views that the invariants look at.
interface IHubViews {
    function balanceOf(address account) external view returns (uint256);
    function frozenOf(address account) external view returns (uint256);
    function totalSupply() external view returns (uint256);
    function viewConsumed(bytes32 id) external view returns (uint256);
    function viewDeal(bytes32 id) external view returns (Deal memory);
    function viewTask(bytes32 id) external view returns (Task memory);
    function viewCommitment(bytes32 id) external view returns (bool committed, bool settled, bool released);
}
