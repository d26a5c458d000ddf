// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {TaskStatus} from "../src/types/Enums.sol";
import {Market, Orders} from "./support/Market.sol";

/// @notice Rules of money and trust, each with its reason.
contract EconomicsTest is Market {
    bytes32 private constant HONEST = keccak256("42");
    bytes32 private constant LIE = keccak256("17");

    /// @dev The worked example published with the protocol: stake ratio 35, reward ratio 5, trust 100.
    function test_publishedExample() public {
        vm.prank(scheduler);
        (bool ok,) = workerpool.call(abi.encodeWithSignature("changePolicy(uint256,uint256)", 35, 5));
        check(ok, "policy");
        _setScore(workers[0], 12);
        _setScore(workers[1], 100);
        _setScore(workers[2], 300);
        Orders memory o = _ordersWithDataset(100);
        o.app.appprice = 0;
        o.dataset.datasetprice = o.request.datasetmaxprice = 1 * RLC_UNIT;
        o.workerpool.workerpoolprice = o.request.workerpoolmaxprice = 20 * RLC_UNIT;
        _signAll(o);
        bytes32 taskId = hub.initialize(_match(o), 0);
        equal(hub.frozenOf(requester), 21 * RLC_UNIT, "requester locks 21");
        equal(hub.frozenOf(scheduler), 6 * RLC_UNIT, "scheduler locks 6");
        _contribute(taskId, workers[0], LIE);
        equal(hub.frozenOf(workers[0]), 7 * RLC_UNIT, "worker locks 7");
        _contribute(taskId, workers[1], HONEST);
        check(hub.viewTask(taskId).status == TaskStatus.ACTIVE, "not yet");
        _contribute(taskId, workers[2], HONEST);
        check(hub.viewTask(taskId).status == TaskStatus.REVEALING, "believed");
        _reveal(taskId, workers[1], HONEST);
        _reveal(taskId, workers[2], HONEST);
        _finalize(taskId);
        equal(hub.balanceOf(requester), 979 * RLC_UNIT, "requester");
        equal(hub.balanceOf(datasetOwner), 1 * RLC_UNIT, "dataset owner");
        equal(hub.balanceOf(workers[0]), 993 * RLC_UNIT, "worker 1");
        equal(hub.balanceOf(workers[1]), 1000 * RLC_UNIT + 11_659_090_909, "worker 2");
        equal(hub.balanceOf(workers[2]), 1000 * RLC_UNIT + 13_990_909_090, "worker 3");
        equal(hub.balanceOf(scheduler), 1000 * RLC_UNIT + 1_350_000_001, "scheduler");
        equal(hub.viewScore(workers[0]), 8, "a third of 12 is lost");
        equal(hub.viewScore(workers[1]), 101, "one more");
        equal(hub.viewScore(workers[2]), 301, "one more");
    }

    /// @dev A task with some workers who lie alike; those of the believed group reveal.
    function _play(uint256 trust, uint8 lies) private returns (bytes32 taskId, bool believed, bool honestWon) {
        taskId = _task(trust);
        for (uint256 k = 0; k < WORKERS && !believed; ++k) {
            bool lying = (lies >> k) & 1 == 1;
            _contribute(taskId, workers[k], lying ? LIE : HONEST);
            believed = hub.viewTask(taskId).status == TaskStatus.REVEALING;
            honestWon = !lying;
        }
        if (!believed) return (taskId, false, false);
        uint256 count = hub.viewTask(taskId).contributors.length;
        for (uint256 k = 0; k < count; ++k) {
            bool lying = (lies >> k) & 1 == 1;
            if (lying != honestWon) _reveal(taskId, workers[k], lying ? LIE : HONEST);
        }
        _finalize(taskId);
    }

    /// Rationale: an honest worker in the believed group never ends with less than it came with.
    function testFuzz_honestWinnersGain(uint8 trust, uint8 lies) public {
        (bytes32 taskId, bool believed, bool honestWon) = _play(trust, lies);
        if (!believed || !honestWon) return;
        uint256 count = hub.viewTask(taskId).contributors.length;
        for (uint256 k = 0; k < count; ++k) {
            bool lied = (lies >> k) & 1 == 1;
            uint256 balance = hub.balanceOf(workers[k]);
            if (lied) check(balance == 1000 * RLC_UNIT - 300_000_000, "a liar loses its whole stake");
            else check(balance > 1000 * RLC_UNIT, "an honest winner earns");
        }
    }

    /// Rationale: the payer pays exactly the price, however the workers fight; or nothing at all.
    function testFuzz_payerPaysThePriceOrNothing(uint8 trust, uint8 lies) public {
        (bytes32 taskId, bool believed,) = _play(trust, lies);
        if (believed) {
            equal(hub.balanceOf(requester), 1000 * RLC_UNIT - APP_PRICE - POOL_PRICE, "the price");
        } else {
            vm.warp(START + 10 * T);
            hub.claim(taskId);
            equal(hub.balanceOf(requester), 1000 * RLC_UNIT, "nothing");
        }
    }

    /// Rationale: whatever happens in a task, nRLC are neither made nor lost.
    function testFuzz_moneyIsConserved(uint8 trust, uint8 lies) public {
        uint256 supply = hub.totalSupply();
        _play(trust, lies);
        uint256 sum = hub.balanceOf(address(hub)) + hub.balanceOf(appOwner) + hub.balanceOf(requester);
        sum += hub.balanceOf(scheduler) + hub.balanceOf(sponsor);
        uint256 frozen = hub.frozenOf(requester) + hub.frozenOf(scheduler);
        for (uint256 k = 0; k < WORKERS; ++k) {
            sum += hub.balanceOf(workers[k]);
            frozen += hub.frozenOf(workers[k]);
        }
        equal(sum, supply, "free");
        equal(frozen, hub.balanceOf(address(hub)), "frozen is the pot");
        equal(rlc.balanceOf(address(hub)), supply, "token");
    }

    /// Rationale: a scheduler earns nothing by letting a task expire, and its loss is what others may win by delivering.
    function test_expiryCostsTheScheduler() public {
        bytes32 taskId = _task(1);
        vm.warp(START + 10 * T);
        hub.claim(taskId);
        equal(hub.balanceOf(scheduler), 1000 * RLC_UNIT - 300_000_000, "scheduler");
        equal(hub.frozenOf(hub.kitty_address()), 300_000_000, "kitty");
    }

    /// Rationale: the kitty is shared out slowly, a tenth at a time, so that nobody delivers just once to empty it.
    function test_kittyIsSharedByTenths() public {
        bytes32[] memory failed = new bytes32[](100);
        for (uint256 i = 0; i < 100; ++i) {
            failed[i] = _task(1);
        }
        bytes32 taskId = _task(1);
        vm.warp(START + 10 * T);
        hub.claimArray(failed);
        vm.warp(START + 1);
        equal(hub.frozenOf(hub.kitty_address()), 30 * RLC_UNIT, "kitty");
        uint256 before = hub.balanceOf(scheduler);
        _solo(taskId, workers[0], HONEST);
        equal(hub.frozenOf(hub.kitty_address()), 27 * RLC_UNIT, "a tenth less");
        equal(hub.balanceOf(scheduler) - before, 3 * RLC_UNIT + 300_000_000 + 10_000_000, "its share, stake and ratio");
    }

    /// Rationale: one account may play every role; the ledger still adds up.
    function test_sameAccountEverywhere() public {
        vm.startPrank(appOwner);
        apps.transferFrom(appOwner, scheduler, uint160(app));
        vm.stopPrank();
        Orders memory o = _orders(1);
        o.request.requester = scheduler;
        _signAll(o);
        o.app.sign = _sign(schedulerKey, _digest(structHashes.app(o.app)));
        o.request.sign = _sign(schedulerKey, _requestDigest(o));
        bytes32 taskId = hub.initialize(_match(o), 0);
        _contribute(taskId, scheduler, HONEST);
        _reveal(taskId, scheduler, HONEST);
        _finalize(taskId);
        equal(hub.balanceOf(scheduler), 1000 * RLC_UNIT, "back where it was");
        equal(hub.frozenOf(scheduler), 0, "nothing frozen");
        equal(hub.balanceOf(address(hub)), 0, "pot");
    }
}
