// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubDeals} from "../src/interfaces/IHubDeals.sol";
import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {IHubOrders} from "../src/interfaces/IHubOrders.sol";
import {ILedger} from "../src/interfaces/ILedger.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {AppOrderOperation} from "../src/types/AppOrderOperation.sol";
import {Deal} from "../src/types/Deal.sol";
import {OrderOperation} from "../src/types/Enums.sol";
import {RequestOrderOperation} from "../src/types/RequestOrderOperation.sol";
import {Market, Orders} from "./support/Market.sol";
import {ContractAccount, ForeignEntry, ForeignRegistry, Group, Parrot} from "./support/Peers.sol";

/// @notice Matching orders: what is agreed, what is locked, and every way to be refused, in order.
contract MatchOrdersTest is Market {
    function _refused(Orders memory o, string memory code) private {
        vm.expectRevert(text(string.concat("iExecV5-matchOrders-", code)));
        _match(o);
    }

    // ------------------------------------------------------------------------------------------------ effects

    function test_match_describesTheDeal() public {
        Orders memory o = _ordersWithDataset(5);
        o.app.tag = bytes32(uint256(0x03));
        o.dataset.tag = bytes32(uint256(0x25));
        o.workerpool.tag = bytes32(uint256(0xff));
        o.request.tag = bytes32(uint256(0x43));
        o.request.volume = 3;
        o.request.beneficiary = stranger;
        o.request.callback = address(0xca11);
        o.request.params = "{\"iexec_args\":\"hello\"}";
        o.request.category = 2;
        o.workerpool.category = 2;
        _signAll(o);
        bytes32 dealId = _match(o);
        equal(dealId, keccak256(abi.encode(_requestDigest(o), 0)), "id");

        Deal memory d = hub.viewDeal(dealId);
        equal(d.app.pointer, app, "app");
        equal(d.app.owner, appOwner, "app owner");
        equal(d.app.price, APP_PRICE, "app price");
        equal(d.dataset.pointer, dataset, "dataset");
        equal(d.dataset.owner, datasetOwner, "dataset owner");
        equal(d.dataset.price, DATASET_PRICE, "dataset price");
        equal(d.workerpool.pointer, workerpool, "workerpool");
        equal(d.workerpool.owner, scheduler, "scheduler");
        equal(d.workerpool.price, POOL_PRICE, "workerpool price");
        equal(d.trust, 5, "trust");
        equal(d.category, 2, "category");
        equal(uint256(d.tag), 0x63, "tag: the dataset's framework bits do not count");
        equal(d.requester, requester, "requester");
        equal(d.beneficiary, stranger, "beneficiary");
        equal(d.callback, address(0xca11), "callback");
        equalText(d.params, "{\"iexec_args\":\"hello\"}", "params");
        equal(d.startTime, START, "start");
        equal(d.botFirst, 0, "first");
        equal(d.botSize, 3, "size");
        equal(d.workerStake, 300_000_000, "worker stake");
        equal(d.schedulerRewardRatio, 1, "ratio");
        equal(d.sponsor, requester, "sponsor");
        equal(hub.frozenOf(requester), 3 * (APP_PRICE + DATASET_PRICE + POOL_PRICE), "payer");
        equal(hub.frozenOf(scheduler), 3 * 300_000_000, "scheduler");
        equal(hub.balanceOf(address(hub)), hub.frozenOf(requester) + hub.frozenOf(scheduler), "pot");
    }

    function test_match_emitsInOrder() public {
        Orders memory o = _orders(1);
        _signAll(o);
        bytes32 request = _requestDigest(o);
        bytes32 dealId = Hashes.dealId(request, 0);
        uint256 price = APP_PRICE + POOL_PRICE;
        uint256 stake = 300_000_000;
        vm.expectEmit(true, true, true, true, address(hub));
        emit ILedger.Transfer(sponsor, address(hub), price);
        vm.expectEmit(true, true, true, true, address(hub));
        emit ILedger.Lock(sponsor, price);
        vm.expectEmit(true, true, true, true, address(hub));
        emit ILedger.Transfer(scheduler, address(hub), stake);
        vm.expectEmit(true, true, true, true, address(hub));
        emit ILedger.Lock(scheduler, stake);
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubDeals.SchedulerNotice(workerpool, dealId);
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubDeals.OrdersMatched(
            dealId, _digest(structHashes.app(o.app)), 0, _digest(structHashes.workerpool(o.workerpool)), request, 1
        );
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubDeals.DealSponsored(dealId, sponsor);
        vm.prank(sponsor);
        hub.sponsorMatchOrders(o.app, o.dataset, o.workerpool, o.request);
        equal(hub.viewDeal(dealId).sponsor, sponsor, "sponsor");
        equal(hub.frozenOf(requester), 0, "the requester pays nothing");
    }

    function test_match_consumesInParts() public {
        Orders memory o = _orders(1);
        o.app.volume = 4;
        o.request.volume = 10;
        _signAll(o);
        bytes32 request = _requestDigest(o);
        equal(hub.computeDealVolume(o.app, o.dataset, o.workerpool, o.request), 4, "computed");
        bytes32 first = _match(o);
        equal(hub.viewConsumed(request), 4, "consumed");
        equal(hub.computeDealVolume(o.app, o.dataset, o.workerpool, o.request), 0, "app used up");
        _refused(o, "0x60");
        o.app.salt = keccak256("another");
        o.app.volume = 1000;
        _signAll(o);
        bytes32 second = _match(o);
        equal(second, Hashes.dealId(request, 4), "second id");
        equal(hub.viewDeal(first).botSize + hub.viewDeal(second).botSize, 10, "all");
        equal(hub.viewDeal(second).botFirst, 4, "first of second");
        equal(hub.viewConsumed(request), 10, "consumed whole");
        _refused(o, "0x60");
    }

    /// @dev A request that one match consumes whole has no record but its deal: it must count all the same.
    function test_match_wholeRequest_isConsumed() public {
        Orders memory o = _orders(1);
        o.request.volume = 7;
        _signAll(o);
        _match(o);
        equal(hub.viewConsumed(_requestDigest(o)), 7, "consumed");
        equal(hub.computeDealVolume(o.app, o.dataset, o.workerpool, o.request), 0, "left");
        _refused(o, "0x60");
        vm.prank(requester);
        hub.manageRequestOrder(RequestOrderOperation(o.request, OrderOperation.CLOSE, ""));
        equal(hub.viewConsumed(_requestDigest(o)), 7, "closed");
        _refused(o, "0x60");
    }

    function test_match_trustZero_isTrustOne() public {
        equal(hub.viewDeal(_deal(0, 1)).trust, 1, "trust");
    }

    function test_match_presigned() public {
        Orders memory o = _orders(1);
        _signAll(o);
        o.app.sign = "whatever";
        vm.prank(appOwner);
        hub.manageAppOrder(AppOrderOperation(o.app, OrderOperation.SIGN, ""));
        _match(o);
    }

    function test_match_compactSignature() public {
        Orders memory o = _orders(1);
        _signAll(o);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(requesterKey, _requestDigest(o));
        o.request.sign = abi.encodePacked(r, uint256(s) | (uint256(v - 27) << 255));
        _match(o);
    }

    function test_match_contractRequester() public {
        ContractAccount account = new ContractAccount();
        hub.depositFor(10 * RLC_UNIT, address(account));
        Orders memory o = _orders(1);
        o.request.requester = address(account);
        _signAll(o);
        _refused(o, "0x50");
        account.accept(_requestDigest(o), o.request.sign);
        _match(o);
        equal(hub.frozenOf(address(account)), APP_PRICE + POOL_PRICE, "frozen");
    }

    /// Rationale: an order is the consent of the owner of today; who sold the app has no say any more.
    function test_match_soldApp_reverts() public {
        Orders memory o = _orders(1);
        _signAll(o);
        vm.prank(appOwner);
        apps.transferFrom(appOwner, stranger, uint160(app));
        _refused(o, "0x21");
    }

    /// Rationale: nobody signed the dataset order of a match without dataset, so it must not change the deal.
    function test_match_unsignedDatasetOrder_changesNothing() public {
        Orders memory o = _orders(1);
        o.workerpool.tag = bytes32(uint256(0xff0));
        o.dataset.tag = bytes32(uint256(0x10));
        o.dataset.datasetprice = 5;
        o.dataset.requesterrestrict = stranger;
        o.dataset.volume = 0;
        _signAll(o);
        Deal memory d = hub.viewDeal(_match(o));
        equal(uint256(d.tag), 0, "tag");
        equal(d.dataset.price, 0, "price");
        equal(hub.frozenOf(requester), APP_PRICE + POOL_PRICE, "locked");
    }

    function test_match_policyOfTheWorkerpool() public {
        vm.prank(scheduler);
        (bool ok,) = workerpool.call(abi.encodeWithSignature("changePolicy(uint256,uint256)", 50, 10));
        check(ok, "policy changed");
        Deal memory d = hub.viewDeal(_deal(1, 1));
        equal(d.workerStake, POOL_PRICE / 2, "stake");
        equal(d.schedulerRewardRatio, 10, "ratio");
    }

    function test_match_registryOfAnotherMake() public {
        ForeignRegistry registry = new ForeignRegistry();
        ForeignEntry foreignApp = new ForeignEntry(appOwner, 0, 0);
        ForeignEntry foreignPool = new ForeignEntry(scheduler, 40, 7);
        registry.register(address(foreignPool));
        hub.changeRegistries(address(registry), address(registry), address(registry));
        Orders memory o = _orders(1);
        o.app.app = o.request.app = address(foreignApp);
        o.workerpool.workerpool = address(foreignPool);
        _signAll(o);
        _refused(o, "0x20");
        registry.register(address(foreignApp));
        Deal memory d = hub.viewDeal(_match(o));
        equal(d.workerStake, (POOL_PRICE * 40) / 100, "stake");
        equal(d.schedulerRewardRatio, 7, "ratio");
        equal(d.app.owner, appOwner, "owner");
    }

    function test_match_formerRegistry() public {
        ForeignRegistry former = new ForeignRegistry();
        ForeignEntry oldApp = new ForeignEntry(appOwner, 0, 0);
        former.register(address(oldApp));
        apps = new AppRegistryWithFormer(address(former)).registry();
        hub.changeRegistries(address(apps), address(datasets), address(workerpools));
        Orders memory o = _orders(1);
        o.app.app = o.request.app = address(oldApp);
        _signAll(o);
        _match(o);
    }

    // ------------------------------------------------------------------------------------------------ refusals

    function test_match_0x00_category() public {
        Orders memory o = _orders(1);
        o.request.category = 1;
        _refused(o, "0x00");
    }

    function test_match_0x01_unknownCategory() public {
        Orders memory o = _orders(1);
        o.request.category = o.workerpool.category = 5;
        _refused(o, "0x01");
    }

    function test_match_0x02_trust() public {
        Orders memory o = _orders(1);
        o.request.trust = 2;
        _refused(o, "0x02");
    }

    function test_match_0x03_to_0x05_prices() public {
        Orders memory o = _ordersWithDataset(1);
        o.app.appprice += 1;
        _refused(o, "0x03");
        o = _ordersWithDataset(1);
        o.dataset.datasetprice += 1;
        _refused(o, "0x04");
        o = _ordersWithDataset(1);
        o.workerpool.workerpoolprice += 1;
        _refused(o, "0x05");
    }

    function test_match_0x06_0x07_tags() public {
        Orders memory o = _orders(1);
        o.app.tag = bytes32(uint256(0x10));
        _refused(o, "0x06");
        o = _orders(1);
        o.request.tag = o.workerpool.tag = bytes32(uint256(1));
        _refused(o, "0x07");
        o = _ordersWithDataset(1);
        o.dataset.tag = o.workerpool.tag = bytes32(uint256(1));
        _refused(o, "0x07");
    }

    function test_match_0x10_0x11_assets() public {
        Orders memory o = _orders(1);
        o.request.app = stranger;
        _refused(o, "0x10");
        o = _orders(1);
        o.request.dataset = stranger;
        _refused(o, "0x11");
    }

    function test_match_0x12_to_0x1b_restrictions() public {
        Orders memory o = _ordersWithDataset(1);
        o.request.workerpool = stranger;
        _refused(o, "0x12");
        o = _ordersWithDataset(1);
        o.app.datasetrestrict = stranger;
        _refused(o, "0x13");
        o = _ordersWithDataset(1);
        o.app.workerpoolrestrict = stranger;
        _refused(o, "0x14");
        o = _ordersWithDataset(1);
        o.app.requesterrestrict = stranger;
        _refused(o, "0x15");
        o = _ordersWithDataset(1);
        o.dataset.apprestrict = stranger;
        _refused(o, "0x16");
        o = _ordersWithDataset(1);
        o.dataset.workerpoolrestrict = stranger;
        _refused(o, "0x17");
        o = _ordersWithDataset(1);
        o.dataset.requesterrestrict = stranger;
        _refused(o, "0x18");
        o = _ordersWithDataset(1);
        o.workerpool.apprestrict = stranger;
        _refused(o, "0x19");
        o = _ordersWithDataset(1);
        o.workerpool.datasetrestrict = stranger;
        _refused(o, "0x1a");
        o = _ordersWithDataset(1);
        o.workerpool.requesterrestrict = stranger;
        _refused(o, "0x1b");
    }

    function test_match_restrictionsMet() public {
        Orders memory o = _ordersWithDataset(1);
        o.request.workerpool = workerpool;
        o.app.datasetrestrict = dataset;
        o.dataset.apprestrict = app;
        o.workerpool.requesterrestrict = requester;
        _signAll(o);
        _match(o);
    }

    function test_match_groups() public {
        Group group = new Group();
        Orders memory o = _orders(1);
        o.app.requesterrestrict = address(group);
        _signAll(o);
        _refused(o, "0x15");
        group.add(requester, 1);
        _refused(o, "0x15");
        group.add(requester, 4);
        _match(o);
    }

    /// Rationale: a broken group accepts nobody, and says so, instead of breaking the match without a word.
    function test_match_brokenGroup_0x15() public {
        Orders memory o = _orders(1);
        o.app.requesterrestrict = address(new Parrot(hex"01", false));
        _refused(o, "0x15");
        o.app.requesterrestrict = address(new Parrot(abi.encode(uint256(2)), false));
        _refused(o, "0x15");
        o.app.requesterrestrict = address(new Parrot(abi.encode(uint256(1)), true));
        _refused(o, "0x15");
    }

    function test_match_0x20_0x30_0x40_registration() public {
        Orders memory o = _orders(1);
        o.app.app = o.request.app = stranger;
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.NotAContract.selector, stranger));
        _match(o);
        address impostor = address(new ForeignEntry(appOwner, 30, 1));
        o = _orders(1);
        o.app.app = o.request.app = impostor;
        _refused(o, "0x20");
        o = _ordersWithDataset(1);
        o.dataset.dataset = o.request.dataset = impostor;
        _signAll(o);
        _refused(o, "0x30");
        o = _orders(1);
        o.workerpool.workerpool = impostor;
        _signAll(o);
        _refused(o, "0x40");
    }

    function test_match_0x21_0x31_0x41_0x50_signatures() public {
        Orders memory o = _ordersWithDataset(1);
        _signAll(o);
        bytes memory wrong = _sign(uint256(keccak256("nobody")), keccak256("nothing"));
        bytes memory right = o.app.sign;
        o.app.sign = wrong;
        _refused(o, "0x21");
        o.app.sign = right;
        (right, o.dataset.sign) = (o.dataset.sign, wrong);
        _refused(o, "0x31");
        o.dataset.sign = right;
        (right, o.workerpool.sign) = (o.workerpool.sign, wrong);
        _refused(o, "0x41");
        o.workerpool.sign = right;
        (right, o.request.sign) = (o.request.sign, wrong);
        _refused(o, "0x50");
        o.request.sign = right;
        _match(o);
    }

    function test_match_signatureLength() public {
        Orders memory o = _orders(1);
        vm.expectRevert(text("invalid-signature-format"));
        _match(o);
    }

    /// Rationale: whoever pays for somebody who does not exist would only be paying itself a deal with any terms.
    function test_match_requesterZero_0x50() public {
        Orders memory o = _orders(1);
        o.request.requester = address(0);
        _signAll(o);
        o.request.sign = new bytes(65);
        vm.expectRevert(text("iExecV5-matchOrders-0x50"));
        vm.prank(sponsor);
        hub.sponsorMatchOrders(o.app, o.dataset, o.workerpool, o.request);
    }

    function test_match_funds() public {
        Orders memory o = _orders(1);
        o.request.volume = 1000;
        _signAll(o);
        vm.expectRevert(text("IexecEscrow: Transfer amount exceeds balance"));
        _match(o);
        vm.prank(scheduler);
        hub.withdraw(1000 * RLC_UNIT);
        o = _orders(1);
        _signAll(o);
        vm.expectRevert(text("IexecEscrow: Transfer amount exceeds balance"));
        _match(o);
    }

    function test_match_absurdPrices() public {
        Orders memory o = _orders(1);
        o.app.appprice = o.request.appmaxprice = 1 << 64;
        _signAll(o);
        vm.expectRevert(text("IexecEscrow: Transfer amount exceeds balance"));
        _match(o);
        o.app.appprice = o.request.appmaxprice = type(uint256).max;
        _signAll(o);
        vm.expectRevert(panic(0x11));
        _match(o);
    }

    function test_match_valuesThatDoNotFit() public {
        Orders memory o = _orders(type(uint256).max);
        _signAll(o);
        vm.expectRevert(
            abi.encodeWithSelector(
                IHubErrors.ValueTooLarge.selector, "trust", type(uint256).max, uint256(type(uint64).max)
            )
        );
        _match(o);

        o = _orders(1);
        o.app.appprice = o.workerpool.workerpoolprice = 0;
        o.app.volume = o.workerpool.volume = o.request.volume = uint256(1) << 40;
        _signAll(o);
        vm.expectRevert(
            abi.encodeWithSelector(
                IHubErrors.ValueTooLarge.selector, "volume", uint256(1) << 40, uint256(type(uint40).max)
            )
        );
        _match(o);

        o.app.volume = 1 << 96;
        _signAll(o);
        vm.expectRevert(
            abi.encodeWithSelector(
                IHubErrors.ValueTooLarge.selector, "volume", uint256(1) << 96, uint256(type(uint96).max)
            )
        );
        _match(o);
    }

    // ------------------------------------------------------------------------------------------------ fuzz

    function testFuzz_volume_neverExceedsAnyOrder(uint8 a, uint8 w, uint8 r, uint8 rounds) public {
        Orders memory o = _orders(1);
        o.app.appprice = o.workerpool.workerpoolprice = 0;
        (o.app.volume, o.workerpool.volume, o.request.volume) = (a, w, r);
        _signAll(o);
        uint256 least = a < w ? a : w;
        if (r < least) least = r;
        for (uint256 i = 0; i < 1 + rounds % 3; ++i) {
            uint256 left = hub.computeDealVolume(o.app, o.dataset, o.workerpool, o.request);
            equal(left, i == 0 ? least : 0, "left");
            if (left == 0) _refused(o, "0x60");
            else _match(o);
        }
        equal(hub.viewConsumed(_digest(structHashes.app(o.app))), least, "app");
        equal(hub.viewConsumed(_digest(structHashes.workerpool(o.workerpool))), least, "workerpool");
        equal(hub.viewConsumed(_requestDigest(o)), least, "request");
    }
}

import {AppRegistry} from "../src/registries/AppRegistry.sol";

/// @notice A registry that continues a former one.
contract AppRegistryWithFormer {
    AppRegistry public registry = new AppRegistry();

    constructor(address former) {
        registry.initialize(former);
    }
}
